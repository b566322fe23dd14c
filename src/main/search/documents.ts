import type { Event, IncidentView } from '../../shared/incident.ts'
import type { Block, Playbook, Section, Step, Template } from '../../shared/playbook.ts'
import type { HitKind } from '../../shared/search.ts'
import { blocksText, joined } from './plain-text.ts'

/** One thing that can be found, with the words it is found by. */
export type Passage = {
  /** Unique among all passages. */
  readonly key: string
  readonly kind: HitKind
  readonly playbookId?: string
  readonly incidentId?: string
  readonly anchor?: string
  readonly exercise?: boolean
  /** What the hit is called, and what its snippet is cut from. */
  readonly title: string
  readonly text: string
  /** Sentences in the person's own words that lead here. */
  readonly situations: readonly string[]
  readonly fields: Fields
}

/** The fields of the index, from what counts most to what counts least. */
export const fieldNames = [
  'title',
  'situations',
  'keywords',
  'step',
  'template',
  'heading',
  'body',
] as const
export type FieldName = (typeof fieldNames)[number]
export type Fields = { readonly [N in FieldName]?: string }

/** A playbook as passages: itself, its sections, its steps, its templates. */
export function playbookPassages(playbook: Playbook): readonly Passage[] {
  return [
    wholePassage(playbook),
    ...playbook.sections.flatMap((section) => [
      sectionPassage(playbook, section),
      ...section.blocks.flatMap((block) => blockPassages(playbook, block)),
    ]),
  ]
}

function keyOf({ id }: Playbook, kind: HitKind, anchor: string): string {
  return `${kind}/${id}#${anchor}`
}

function wholePassage(playbook: Playbook): Passage {
  const { id, title, summary, situations, keywords, opening } = playbook
  return {
    key: keyOf(playbook, 'playbook', ''),
    kind: 'playbook',
    playbookId: id,
    title,
    text: joined([summary, blocksText(opening)]),
    situations: [title, ...situations],
    fields: {
      title,
      situations: situations.join('\n'),
      keywords: keywords.join('\n'),
      body: joined([summary, blocksText(opening)]),
    },
  }
}

function sectionPassage(playbook: Playbook, { id, title, blocks }: Section): Passage {
  const text = blocksText(blocks)
  return {
    key: keyOf(playbook, 'section', id),
    kind: 'section',
    playbookId: playbook.id,
    anchor: id,
    title,
    text: joined([title, text]),
    situations: [],
    fields: { heading: title, body: text },
  }
}

function blockPassages(playbook: Playbook, block: Block): readonly Passage[] {
  switch (block.type) {
    case 'step':
      return [stepPassage(playbook, block.step)]
    case 'template':
      return [templatePassage(playbook, block.template)]
    default:
      return []
  }
}

function stepPassage(playbook: Playbook, { id, text, details }: Step): Passage {
  const how = blocksText(details)
  return {
    key: keyOf(playbook, 'step', id),
    kind: 'step',
    playbookId: playbook.id,
    anchor: id,
    title: text,
    text: joined([text, how]),
    situations: [],
    fields: { step: text, body: how },
  }
}

/** What people call a template, beside the name of its channel. */
const templateWords = { fr: 'modèle de message', en: 'message template' } as const

function templatePassage(playbook: Playbook, { id, title, text, channel }: Template): Passage {
  return {
    key: keyOf(playbook, 'template', id),
    kind: 'template',
    playbookId: playbook.id,
    anchor: id,
    title,
    text: joined([text]),
    situations: [],
    fields: {
      template: `${title}\n${channel}`,
      body: `${text}\n${templateWords[playbook.locale]}`,
    },
  }
}

/** What an incident is found by. An old one may come without its entries: its title and its summary remain. */
export type SearchableIncident = Pick<
  IncidentView,
  'id' | 'title' | 'exercise' | 'playbook' | 'closingSummary' | 'entries'
>

/** An incident as passages: itself, then each entry that holds words. */
export function incidentPassages(view: SearchableIncident): readonly Passage[] {
  const { id, title, exercise, playbook, closingSummary } = view
  const common = {
    kind: 'incident' as const,
    incidentId: id,
    title,
    situations: [],
    ...(exercise && { exercise }),
  }
  const words = joined([title, playbook?.title ?? '', closingSummary ?? ''])
  const whole: Passage = {
    ...common,
    key: `incident/${id}`,
    text: words,
    fields: { title, body: joined([playbook?.title ?? '', closingSummary ?? '']) },
  }
  const entries = view.entries.flatMap((entry): readonly Passage[] => {
    const text = entryText(entry)
    if (text === '') return []
    return [
      {
        ...common,
        key: `incident/${id}#${entry.id}`,
        anchor: entry.id,
        text,
        fields: { body: text },
      },
    ]
  })
  return [whole, ...entries]
}

/** What a person wrote in an entry. */
function entryText(entry: Event): string {
  switch (entry.kind) {
    case 'noted':
    case 'amended':
      return joined([entry.text])
    case 'called':
    case 'published':
      return joined([entry.text, entry.recipient ?? '', entry.medium ?? ''])
    case 'decided':
      return joined([
        entry.question,
        entry.decision ?? '',
        ...entry.options,
        entry.reasons ?? '',
        entry.unknown ?? '',
      ])
    case 'evidenceAdded':
      return joined([entry.name, entry.source ?? ''])
    case 'stepSkipped':
      return joined([entry.reason])
    case 'severityChanged':
    case 'statusChanged':
    case 'reopened':
      return joined([entry.reason ?? ''])
    case 'closed':
      return joined([entry.summary])
    case 'reminderSet':
      return joined([entry.text])
    case 'opened':
    case 'stepChecked':
    case 'stepUnchecked':
    case 'reminderDone':
    case 'pinned':
    case 'unpinned':
      return ''
  }
}
