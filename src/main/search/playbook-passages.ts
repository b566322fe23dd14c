import type { Locale } from '../../shared/locale.ts'
import { inlinesText } from '../../shared/plain-text.ts'
import type { Block, Playbook, Section, Step, Template } from '../../shared/playbook.ts'
import type { HitKind } from '../../shared/search.ts'
import { sourceAnchor } from '../../shared/source-anchor.ts'
import type { Passage } from './passage.ts'
import { blocksText, joined } from './plain-text.ts'
import { referenceNames } from './references.ts'

/**
 * A playbook as passages: itself, its sections and what they are divided in, its steps, its templates, its sources.
 * Of a page under a translated head, what is in the head, and the articles of law: the words of its body are those
 * of another language, and would answer questions nobody asked.
 */
export function playbookPassages(
  playbook: Playbook,
  locale: Locale,
  phrasings: readonly string[] = [],
): readonly Passage[] {
  const whole = { ...wholePassage(playbook), phrasings }
  if (playbook.locale !== locale && playbook.translations?.[locale])
    return headPassages(playbook, whole)
  return [
    whole,
    ...playbook.sections.flatMap((section) => [
      ...partsOf(section).map((part) => sectionPassage(playbook, part)),
      ...section.blocks.flatMap((block) => blockPassages(playbook, block)),
    ]),
    ...sourcePassages(playbook),
  ]
}

function headPassages(playbook: Playbook, whole: Passage): readonly Passage[] {
  const { summary } = playbook
  const sections = playbook.sections.flatMap(partsOf).map((part) => sectionPassage(playbook, part))
  return [
    { ...whole, text: summary, fields: { ...whole.fields, body: summary } },
    ...[...sections, ...sourcePassages(playbook)].filter(namesLaw).map((passage) => ({
      ...passage,
      fields: { references: passage.fields.references ?? '' },
    })),
  ]
}

function namesLaw({ fields }: Passage): boolean {
  return fields.references !== undefined
}

function keyOf({ id }: Playbook, kind: HitKind, anchor: string): string {
  return `${kind}/${id}#${anchor}`
}

function wholePassage(playbook: Playbook): Passage {
  const { id, title, summary, situations, keywords, opening } = playbook
  const text = joined([summary, blocksText(opening)])
  return {
    key: keyOf(playbook, 'playbook', ''),
    kind: 'playbook',
    playbookId: id,
    title,
    text,
    situations: [title, ...situations],
    fields: {
      title,
      situations: situations.join('\n'),
      keywords: keywords.join('\n'),
      body: text,
      ...references(text),
    },
  }
}

type Part = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }

/** A section up to its first heading, then each heading with what follows it: each is a place of its own. */
function partsOf({ id, title, blocks }: Section): readonly Part[] {
  const starts = blocks.flatMap((block, index) => (block.type === 'heading' ? [index] : []))
  const ends = [...starts.slice(1), blocks.length]
  return [
    { id, title, blocks: blocks.slice(0, starts[0] ?? blocks.length) },
    ...starts.flatMap((start, index): Part[] => {
      const heading = blocks[start]
      if (heading?.type !== 'heading') return []
      const inside = blocks.slice(start + 1, ends[index])
      return [{ id: heading.id, title: inlinesText(heading.inlines), blocks: inside }]
    }),
  ]
}

function sectionPassage(playbook: Playbook, { id, title, blocks }: Part): Passage {
  const text = blocksText(blocks)
  return {
    key: keyOf(playbook, 'section', id),
    kind: 'section',
    playbookId: playbook.id,
    anchor: id,
    title,
    get text() {
      return joined([title, text])
    },
    situations: [],
    fields: { heading: title, body: text, ...references(text) },
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
    get text() {
      return joined([text, how])
    },
    situations: [],
    fields: { step: text, body: how, ...references(`${text}\n${how}`) },
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
    // What is to be filled is a gap to the eye, and its name is no word of the message.
    get text() {
      return joined([text.replace(/\{\{[^{}]*\}\}/g, '…')])
    },
    situations: [],
    fields: {
      template: `${title}\n${channel}`,
      body: `${text.replace(/\{\{[^{}]*\}\}/g, ' ')}\n${templateWords[playbook.locale]}`,
      ...references(text),
    },
  }
}

/** The sources at the foot of the page, each a place of its own. */
function sourcePassages(playbook: Playbook): readonly Passage[] {
  return playbook.sources.map(({ title, url }, index) => ({
    key: keyOf(playbook, 'source', String(index)),
    kind: 'source',
    playbookId: playbook.id,
    anchor: sourceAnchor(index),
    href: url,
    title,
    text: title,
    situations: [],
    fields: { label: title, ...references(title) },
  }))
}

function references(text: string): { readonly references?: string } {
  const names = referenceNames(text)
  return names.length > 0 ? { references: names.join(' ') } : {}
}
