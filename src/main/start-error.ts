/** The app cannot start, in one line a person can act on. */
export class StartError extends Error {
  readonly code: 'bad-folder' | 'locked' | 'bad-device'

  constructor(code: StartError['code'], message: string) {
    super(message)
    this.name = 'StartError'
    this.code = code
  }
}
