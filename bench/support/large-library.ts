import type { Content } from '../../src/main/search/corpus.ts'
import { playbookPassages } from '../../src/main/search/playbook-passages.ts'
import type { Block, Playbook, Section, Step } from '../../src/shared/playbook.ts'

const syllables = 'ba ce di fo gu la me ni po ru sa te vi xo'.split(' ')

/** Playbooks with how people put what they answer. */
export type Written = Pick<Content, 'playbooks' | 'phrasings'>

/**
 * Copies of real playbooks, each with some of its words changed for words of its own, until there are
 * `sections` sections: a library of that size as people write, not the same page over and over.
 */
export function largeLibrary(real: Written, sections: number): Written {
  const playbooks: Playbook[] = []
  const phrasings = new Map<string, readonly string[]>()
  for (let copy = 0, count = 0; count < sections; copy += 1) {
    const source = real.playbooks[copy % real.playbooks.length]
    if (!source) break
    const isReal = copy < real.playbooks.length
    const playbook = isReal ? source : varied(source, copy)
    playbooks.push(playbook)
    const said = real.phrasings.get(source.id) ?? []
    phrasings.set(playbook.id, isReal ? said : said.map((text) => variedText(text, copy)))
    count += playbookPassages(playbook, playbook.locale).filter(
      ({ kind }) => kind === 'section',
    ).length
  }
  return { playbooks, phrasings }
}

function varied(playbook: Playbook, copy: number): Playbook {
  const text = (value: string) => variedText(value, copy)
  const block = (each: Block): Block => {
    switch (each.type) {
      case 'step':
        return { ...each, step: step(each.step) }
      case 'template':
        return { ...each, template: { ...each.template, text: text(each.template.text) } }
      case 'paragraph':
        return {
          ...each,
          inlines: each.inlines.map((inline) =>
            inline.type === 'text' ? { ...inline, value: text(inline.value) } : inline,
          ),
        }
      case 'list':
        return { ...each, items: each.items.map((item) => item.map(block)) }
      default:
        return each
    }
  }
  const step = (each: Step): Step => ({
    ...each,
    text: text(each.text),
    details: each.details.map(block),
  })
  const section = (each: Section): Section => ({ ...each, blocks: each.blocks.map(block) })
  return {
    ...playbook,
    id: `${playbook.id}-${copy}`,
    title: text(playbook.title),
    situations: playbook.situations.map(text),
    keywords: playbook.keywords.map(text),
    sections: playbook.sections.map(section),
  }
}

/** One long word in four becomes another, the same one wherever it stands in this copy. */
function variedText(value: string, copy: number): string {
  return value.replace(/\p{L}{5,}/gu, (word) => {
    const hash = hashOf(`${copy} ${word}`)
    if (hash % 4 !== 0) return word
    const [a = '', b = ''] = [syllables[(hash >> 2) % 14], syllables[(hash >> 6) % 14]]
    return `${word.slice(0, 3)}${a}${b}`
  })
}

function hashOf(text: string): number {
  let hash = 2166136261
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0
  return hash
}
