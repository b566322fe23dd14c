import type { FolderTrouble } from './installation/data-folder.ts'
import { startWords } from './start-words.ts'

/** Why the app cannot start, as data: it is put into words where it is shown. */
export type StartTrouble =
  | FolderTrouble
  | { readonly code: 'locked'; readonly folder: string; readonly device: string }
  | { readonly code: 'bad-device'; readonly device: string }

/** The app cannot start, and a person can mend it. Its message is one line in English, for a terminal. */
export class StartError extends Error {
  readonly trouble: StartTrouble
  readonly code: StartTrouble['code']

  constructor(trouble: StartTrouble) {
    super(startWords(trouble, 'en').join(' '))
    this.name = 'StartError'
    this.trouble = trouble
    this.code = trouble.code
  }
}
