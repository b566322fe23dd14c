import type { Contact, Profile } from '../../../../shared/profile.ts'
import { readStored, writeStored } from '../../ui/stored-texts.ts'

/** Where the form is kept until it is written: a window closed at the last key, or a full disk, loses nothing. */
const key = 'commune'

export function keepUnwritten(profile: Profile): void {
  writeStored(key, JSON.stringify(profile))
}

export function forgetUnwritten(): void {
  writeStored(key, '')
}

/** What was typed and not written yet; undefined when there is none, or when it comes from another version. */
export function unwritten(): Profile | undefined {
  return profileIn(readStored(key))
}

/** A profile as `keepUnwritten` writes it. By hand: the schemas are the host's, and weigh more than the whole form. */
export function profileIn(text: string): Profile | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isProfile(value) ? value : undefined
  } catch {
    return undefined
  }
}

type Kind = (value: unknown) => boolean

const isText: Kind = (value) => typeof value === 'string'

const ofContact = {
  id: isText,
  role: isText,
  name: isText,
  phone: isText,
  email: isText,
  note: isText,
  checked: isText,
} satisfies Readonly<Record<keyof Contact, Kind>>

const ofProfile = {
  commune: isText,
  population: (value) => value === null || typeof value === 'number',
  mayor: isText,
  signature: isText,
  phone: isText,
  email: isText,
  website: isText,
  page: isText,
  openingHours: isText,
  contacts: (value) => Array.isArray(value) && value.every((each) => hasAll(each, ofContact)),
} satisfies Readonly<Record<keyof Profile, Kind>>

function isProfile(value: unknown): value is Profile {
  return hasAll(value, ofProfile)
}

function hasAll(value: unknown, kinds: Readonly<Record<string, Kind>>): boolean {
  if (typeof value !== 'object' || value === null) return false
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(kinds).every(([name, isKind]) => isKind(fields.get(name)))
}
