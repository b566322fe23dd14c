/** A browser that talks to nobody but the page it is given. */
export const browserArgs: readonly string[] = [
  // Chromium refuses to sandbox as root, as on a build machine.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
