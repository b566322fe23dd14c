/** Longest address shown in a dialog and handed to the system. */
const longestAddress = 2_000

/**
 * An address that may leave the app, written in full, or undefined. Only the web and mail; never with a
 * name and a password in it, which make one site look like another.
 */
export function externalAddress(address: string): string | undefined {
  if (address.length > longestAddress) return undefined
  try {
    const url = new URL(address)
    if (!['https:', 'http:', 'mailto:'].includes(url.protocol)) return undefined
    if (url.username !== '' || url.password !== '') return undefined
    return url.href
  } catch {
    return undefined
  }
}

export type LinkPorts = {
  /** Shows the whole address and asks. */
  confirm(address: string): Promise<boolean>
  open(address: string): Promise<void>
}

/** Opens an address outside, if it may leave and the person says yes. Never throws. */
export async function openExternal(address: string, ports: LinkPorts): Promise<boolean> {
  const allowed = externalAddress(address)
  if (allowed === undefined) return false
  try {
    if (!(await ports.confirm(allowed))) return false
    await ports.open(allowed)
    return true
  } catch {
    return false
  }
}
