import { foldWords } from '../../../../shared/fold-words.ts'
import type { IncidentSummary } from '../../../../shared/incident.ts'
import type { Hit, Suggestion } from '../../../../shared/search.ts'
import { paths } from '../../app/paths.ts'
import { hitKey } from './hit-actions.ts'

/** One line of the list under the box, whatever it leads to. */
export type Option = {
  /** Unique in the list. */
  readonly key: string
  readonly choice:
    | { readonly kind: 'hit'; readonly hit: Hit }
    | { readonly kind: 'incident'; readonly incident: IncidentSummary }
    | { readonly kind: 'situation'; readonly suggestion: Suggestion }
    | { readonly kind: 'recent'; readonly page: RecentPage }
}
export type RecentPage = { readonly id: string; readonly title: string }

/** Lines under one heading. A page found is its own heading: its lines need none. */
export type OptionGroup = {
  readonly key: string
  readonly heading?: Heading
  readonly options: readonly Option[]
}
export type Heading =
  | { readonly kind: 'playbook'; readonly playbookId: string }
  | { readonly kind: 'incident'; readonly title: string }
  | {
      readonly kind: 'word'
      readonly word: 'inProgress' | 'situations' | 'recent' | 'nearest' | 'frequent'
    }

/** What was found, the lines of one page or of one incident together. */
export function groupHits(hits: readonly Hit[]): readonly OptionGroup[] {
  const groups: { key: string; hits: Hit[] }[] = []
  for (const hit of hits) {
    const key = groupKey(hit)
    const last = groups.at(-1)
    if (last?.key === key) last.hits.push(hit)
    else groups.push({ key, hits: [hit] })
  }
  return groups.map(({ key, hits: members }, index) => {
    const heading = headingOf(members)
    return {
      key: `${index} ${key}`,
      ...(heading && { heading }),
      options: members.map(optionOf),
    }
  })
}

/**
 * What is offered when nothing was found: the situations and contacts that share a word with the text, and only
 * when there is none, the situations that serve most. So neither list claims what it is not.
 */
export function nothingFoundGroups(
  text: string,
  nearest: readonly Hit[],
  suggestions: readonly Suggestion[],
): readonly OptionGroup[] {
  const near = nearest.filter(({ title, snippet }) => sharesWord(text, `${title} ${snippet}`))
  if (near.length > 0) {
    const heading = { kind: 'word', word: 'nearest' } as const
    return [{ key: 'nearest', heading, options: near.map(optionOf) }]
  }
  if (suggestions.length === 0) return []
  const heading = { kind: 'word', word: 'frequent' } as const
  return [{ key: 'frequent', heading, options: suggestions.map(suggestionOption) }]
}

/** Words begin alike from this many letters on: « piratée » and « pirater ». */
const beginning = 5

function sharesWord(text: string, sentence: string): boolean {
  const beginnings = (each: string) =>
    foldWords(each)
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length >= beginning)
      .map((word) => word.slice(0, beginning))
  const known = new Set(beginnings(sentence))
  return beginnings(text).some((each) => known.has(each))
}

function suggestionOption(suggestion: Suggestion): Option {
  return {
    key: `situation|${suggestion.playbookId}`,
    choice: { kind: 'situation', suggestion },
  }
}

/** What an empty box offers: what is going on, what serves most here, what was just read. */
export function likelyGroups({
  incidents,
  suggestions,
  recent,
}: {
  readonly incidents: readonly IncidentSummary[]
  readonly suggestions: readonly Suggestion[]
  readonly recent: readonly RecentPage[]
}): readonly OptionGroup[] {
  const groups: readonly (OptionGroup & { readonly heading: Heading })[] = [
    {
      key: 'inProgress',
      heading: { kind: 'word', word: 'inProgress' },
      options: incidents.slice(0, 3).map((incident) => ({
        key: `incident|${incident.id}`,
        choice: { kind: 'incident', incident },
      })),
    },
    {
      key: 'recent',
      heading: { kind: 'word', word: 'recent' },
      options: recent.slice(0, 3).map((page) => ({
        key: `recent|${page.id}`,
        choice: { kind: 'recent', page },
      })),
    },
    {
      key: 'situations',
      heading: { kind: 'word', word: 'situations' },
      options: suggestions.map(suggestionOption),
    },
  ]
  return groups.filter(({ options }) => options.length > 0)
}

/** Where Enter leads from a line that is not a result. */
export function likelyPath(choice: Exclude<Option['choice'], { kind: 'hit' }>): string {
  switch (choice.kind) {
    case 'incident':
      return paths.incident(choice.incident.id)
    case 'situation':
      return paths.playbook(choice.suggestion.playbookId)
    case 'recent':
      return paths.playbook(choice.page.id)
  }
}

function optionOf(hit: Hit): Option {
  return { key: hitKey(hit), choice: { kind: 'hit', hit } }
}

function groupKey({ kind, playbookId, incidentId, anchor }: Hit): string {
  if (kind === 'incident') return `incident ${incidentId}`
  if (kind === 'glossary' || kind === 'contact') return `${kind} ${anchor}`
  return `playbook ${playbookId}`
}

/** A page or an incident that is itself the first line heads its own group. */
function headingOf([first]: readonly Hit[]): Heading | undefined {
  if (!first) return undefined
  switch (first.kind) {
    case 'section':
    case 'step':
    case 'template':
    case 'source':
      return first.playbookId === undefined
        ? undefined
        : { kind: 'playbook', playbookId: first.playbookId }
    case 'incident':
      return first.anchor === undefined ? undefined : { kind: 'incident', title: first.title }
    case 'playbook':
    case 'glossary':
    case 'contact':
      return undefined
  }
}

/** Names an option in the page, for the box that owns it. */
export function optionId(listId: string, option: Option): string {
  return `${listId}-${option.key.replace(/\s/g, '_')}`
}
