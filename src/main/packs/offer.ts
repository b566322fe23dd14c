import { isDeepStrictEqual } from 'node:util'
import type { Locale } from '../../shared/locale.ts'
import type { PackCard, PackOffer } from '../../shared/pack-offer.ts'
import type { Pack, Playbook, Problem } from '../../shared/playbook.ts'

/** Playbooks put side by side, wherever they come from. */
export type Shelved = {
  pack(): Pack | null
  /** One per identifier. */
  all(locale: Locale): readonly Playbook[]
}

export type Offered = {
  readonly sha256: string
  readonly shelved: Shelved
  readonly pack: Pack
  readonly problems: readonly Problem[]
  readonly leftOut: readonly string[]
}

/** More names than anybody reads. */
const maxLeftOut = 20

/** What a file would change, against what is in use. */
export function compare(
  offered: Offered,
  present: Shelved & { readonly sha256: string | undefined },
  locale: Locale,
): PackOffer {
  const { sha256, pack } = offered
  const now = present.pack()
  const before = new Map(present.all(locale).map((playbook) => [playbook.id, playbook]))
  const after = new Map(offered.shelved.all(locale).map((playbook) => [playbook.id, playbook]))
  return {
    sha256,
    pack: cardOf(pack),
    playbooks: after.size,
    present: { pack: now && cardOf(now), playbooks: before.size },
    relation: sha256 === present.sha256 ? 'same' : relationOf(pack, now),
    samePublisher: now === null || now.publisher === pack.publisher,
    added: titles(after, ({ id }) => !before.has(id)),
    changed: titles(after, (playbook) => {
      const old = before.get(playbook.id)
      return old !== undefined && !isDeepStrictEqual(old, playbook)
    }),
    removed: titles(before, ({ id }) => !after.has(id)),
    problems: [...offered.problems],
    leftOut: offered.leftOut.slice(0, maxLeftOut),
  }
}

export function cardOf({ id, title, publisher, version, date }: Pack): PackCard {
  return { id, title, publisher, version, date }
}

function relationOf(offered: Pack, present: Pack | null): PackOffer['relation'] {
  if (!present || present.id !== offered.id) return 'other'
  const order = compareVersions(offered.version, present.version)
  if (order === 0) return 'revised'
  return order > 0 ? 'newer' : 'older'
}

/** Three numbers each: negative when the first is the older. */
export function compareVersions(a: string, b: string): number {
  const numbers = (version: string) => version.split('.').map(BigInt)
  const others = numbers(b)
  for (const [index, number] of numbers(a).entries()) {
    const other = others[index] ?? 0n
    if (number !== other) return number > other ? 1 : -1
  }
  return 0
}

function titles(
  playbooks: ReadonlyMap<string, Playbook>,
  isChosen: (playbook: Playbook) => boolean,
): string[] {
  return [...playbooks.values()].filter(isChosen).map(({ title }) => title)
}
