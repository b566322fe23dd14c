/** A pack as one file, to send: a plain zip of the playbooks folder. */
export const packExtension = 'sangfroid'

/** Of the file itself: twenty pages in two languages make 0.4 MB. */
export const maxPackFileBytes = 8 * 1024 * 1024

/** Why a file cannot be used as a pack. Nothing of it is kept. */
export const packFaults = [
  /** It is gone, or may not be read. */
  'unreadable',
  'too-large',
  /** No zip, or one that was cut or damaged on its way. */
  'not-a-pack',
  'encrypted',
  /** A name that leads elsewhere, a link, two files under one name: made to harm, or by mistake. */
  'unsafe',
  'too-many',
  /** Small when closed, huge when opened. */
  'swells',
  'no-pack',
  'no-playbook',
  /** Not the file that was shown. */
  'changed',
] as const
export type PackFault = (typeof packFaults)[number]

/** Whether a file bears the name of a pack. What it holds is another question. */
export function isPackName(name: string): boolean {
  return name.toLowerCase().endsWith(`.${packExtension}`)
}
