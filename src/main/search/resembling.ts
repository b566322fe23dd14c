import Fuse from 'fuse.js/basic'
import type { Passage } from './passage.ts'

/** Short texts that each lead to a passage, compared letter by letter: what is offered when no word answers. */
export type Resembling = {
  add(passages: readonly Named[]): void
  remove(passages: readonly Pick<Named, 'key'>[]): void
  /** The texts written most like this one, then a few to begin with. One per passage. */
  find(text: string): readonly Likeness[]
}
export type Named = Pick<Passage, 'key' | 'title' | 'situations'>
/** `likeness` is 0 for what only shows where to begin. */
export type Likeness = {
  readonly key: string
  readonly text: string
  readonly likeness: 0 | 1
}

type Short = { readonly key: string; readonly text: string; readonly isSituation: boolean }

const maxFound = 4
/** More texts than a library has; enough not to keep a window waiting when one has. */
const maxCompared = 1000
/** fuse.js compares 32 letters at a time: more of them resemble nothing more, and cost twice. */
const maxLetters = 32

/** A passage is known by its situations, and what has none, a contact for one, by its title. */
export function createResembling(): Resembling {
  const byKey = new Map<string, readonly Short[]>()
  let compared: { readonly fuse: Fuse<Short>; readonly situations: readonly Short[] } | undefined

  const comparable = () => {
    if (compared) return compared
    const all = [...byKey.values()].flat()
    const fuse = new Fuse(all.slice(0, maxCompared), {
      keys: ['text'],
      ignoreDiacritics: true,
      ignoreLocation: true,
      threshold: 0.6,
    })
    compared = { fuse, situations: all.filter(({ isSituation }) => isSituation) }
    return compared
  }

  return {
    add(passages) {
      if (passages.length > 0) compared = undefined
      for (const { key, title, situations } of passages) {
        const isSituation = situations.length > 0
        const texts = isSituation ? situations : [title]
        byKey.set(
          key,
          texts.map((text) => ({ key, text, isSituation })),
        )
      }
    },
    remove(passages) {
      for (const { key } of passages) if (byKey.delete(key)) compared = undefined
    },
    find(text) {
      const { fuse, situations } = comparable()
      const found = fuse.search(text.slice(0, maxLetters), { limit: 20 }).map(({ item }) => item)
      const seen = new Set<string>()
      return [...found, ...spread(situations)]
        .filter(({ key }) => !seen.has(key) && seen.add(key))
        .slice(0, maxFound)
        .map((short) => ({
          key: short.key,
          text: short.text,
          likeness: found.includes(short) ? 1 : 0,
        }))
    },
  }
}

/** Texts from here and there, one in so many: where a person may begin who found nothing. */
function spread(all: readonly Short[]): readonly Short[] {
  const step = Math.max(1, Math.floor(all.length / maxFound))
  return all.filter((_, index) => index % step === Math.min(1, step - 1))
}
