import type { Entry } from '../../../../shared/incident.ts'
import { maxEntryText } from './limits.ts'

/** The kinds a person writes in the box. Evidence is a file, not a text. */
export const draftKinds = ['noted', 'decided', 'called', 'published'] as const
export type DraftKind = (typeof draftKinds)[number]

/** What was typed so far, by the name of the field. */
export type Draft = Readonly<Record<string, string>>

export type DraftFault =
  | 'empty'
  | 'tooLong'
  | 'byMissing'
  | 'linkInvalid'
  | 'timeMissing'
  | 'timeFuture'

/** What each kind writes: the rest of what was typed stays for its own kind. */
export const fieldsOf: Readonly<Record<DraftKind, readonly string[]>> = {
  noted: ['text', 'remind'],
  decided: ['text', 'remind', 'options', 'decision', 'reasons', 'unknown', 'decidedBy'],
  called: ['text', 'remind', 'origin', 'recipient', 'medium'],
  published: ['text', 'remind', 'origin', 'recipient', 'medium', 'link'],
}

export type DraftResult =
  | { readonly state: 'ready'; readonly entry: Entry }
  | { readonly state: 'fault'; readonly fault: DraftFault }

/** Turns what was typed into an entry, or says what is missing. Empty fields are left out. */
export function toEntry(
  kind: DraftKind,
  draft: Draft,
  by: string,
  at: string | undefined,
  /** When the next word was promised. */
  nextWordAt?: string | undefined,
): DraftResult {
  const text = field(draft, 'text')
  if (text === undefined) return { state: 'fault', fault: 'empty' }
  if (Object.values(draft).some((value) => value.length > maxEntryText)) {
    return { state: 'fault', fault: 'tooLong' }
  }
  if (by.trim() === '') return { state: 'fault', fault: 'byMissing' }
  const link = field(draft, 'link')
  const address = link === undefined ? undefined : webAddressOf(link)
  if (kind === 'published' && link !== undefined && address === undefined) {
    return { state: 'fault', fault: 'linkInvalid' }
  }
  const written = { by: by.trim(), ...(at !== undefined && { at }) }
  const promised = nextWordAt === undefined ? {} : { nextWordAt }
  return { state: 'ready', entry: entryOf(kind, draft, text, written, promised, address) }
}

function entryOf(
  kind: DraftKind,
  draft: Draft,
  text: string,
  written: { readonly by: string; readonly at?: string },
  promised: { readonly nextWordAt?: string },
  address: string | undefined,
): Entry {
  switch (kind) {
    case 'noted':
      return { kind, ...written, text }
    case 'decided':
      return {
        kind,
        ...written,
        question: text,
        options: (draft.options ?? '')
          .split('\n')
          .map((option) => option.trim())
          .filter(Boolean),
        ...fields(draft, ['decision', 'reasons', 'unknown', 'decidedBy']),
      }
    case 'called':
      return {
        kind,
        ...written,
        text,
        ...fields(draft, ['origin', 'recipient', 'medium']),
        ...promised,
      }
    case 'published':
      return {
        kind,
        ...written,
        text,
        ...fields(draft, ['origin', 'recipient', 'medium']),
        ...(address !== undefined && { link: address }),
        ...promised,
      }
  }
}

function fields<K extends string>(draft: Draft, names: readonly K[]): Partial<Record<K, string>> {
  const filled: Partial<Record<K, string>> = {}
  for (const name of names) {
    const value = field(draft, name)
    if (value !== undefined) filled[name] = value
  }
  return filled
}

function field(draft: Draft, name: string): string | undefined {
  return draft[name]?.trim() || undefined
}

/** `commune.fr/page`, as people write an address: the name of a computer has a dot. */
const bareHost = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/?#]\S*)?$/u

/** The address that was meant, or undefined. People leave out `https://`. */
function webAddressOf(text: string): string | undefined {
  const whole = bareHost.test(text) ? `https://${text}` : text
  try {
    return ['http:', 'https:'].includes(new URL(whole).protocol) ? whole : undefined
  } catch {
    return undefined
  }
}
