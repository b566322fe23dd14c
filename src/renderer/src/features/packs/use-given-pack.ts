import { useQuery } from '@tanstack/react-query'
import type { PackFault } from '../../../../shared/pack-file.ts'
import { api, client } from '../../api.ts'
import { useChosenPack } from './pack-dialog-state.ts'

/** What the dialog is about: a file to look at, or one that could not even be read. */
export type PackToLookAt = {
  readonly key: string
  readonly name: string
  readonly content: { readonly file: File } | { readonly fault: PackFault }
}

/** The file chosen on the screen, or the one the system handed to the app. */
export function usePackToLookAt(): {
  readonly pack: PackToLookAt | undefined
  readonly putAway: () => void
} {
  const { chosen, clear } = useChosenPack()
  const { data: given } = useQuery(api.packs.pending.queryOptions())
  if (chosen) {
    const { file, turn } = chosen
    return { pack: { key: `chosen ${turn}`, name: file.name, content: { file } }, putAway: clear }
  }
  if (!given) return { pack: undefined, putAway: () => {} }
  return {
    pack:
      given.state === 'read'
        ? {
            key: `given ${given.name} ${given.file.size}`,
            name: given.name,
            content: { file: given.file },
          }
        : { key: `given ${given.name}`, name: given.name, content: { fault: given.fault } },
    // What it was about is told by the host to every page.
    putAway: () => void client.packs.dismiss().catch(() => undefined),
  }
}
