import { maxBlocks, maxMarks, maxParts } from '../../src/main/playbooks/budget.ts'
import { type Attempts, fill } from './hostile-input.ts'

/** A megabyte: what a person could not have written, and what a program writes in no time. */
const large = 1_048_000
/** As much as a page may hold, so that nothing but the parser can refuse it. */
const full = 126_000
const longLine = 3_900

const line = (piece: string) => `${fill(piece, longLine)}\n\n`

/** What makes a parser work: many of the same, one inside the other, or opened and never closed. */
const pieces: Attempts = {
  letters: line('a '),
  'short lines': 'a\n',
  paragraphs: 'a\n\n',
  lists: '- a\n',
  'numbered lists': '1. '.repeat(10).concat('\n'),
  steps: '- [ ] a {#a}\n',
  quotes: '> a\n',
  'quotes and lists': '> - '.repeat(9).concat('a\n\n'),
  headings: '## a\n',
  'underlined headings': 'a\n=\n',
  rules: '---\n\n',
  alerts: '> [!NOTE]\n> a\n\n',
  'table rows': '|a|b|\n|-|-|\n|a|b|\n\n',
  'code spans': line('`a` '),
  'code blocks': '```\n',
  'backticks of every length': line('` `` ``` ```` '),
  emphasis: line('*a **a '),
  'emphasis both ways': line('*_'),
  'emphasis closed only': line('a** '),
  'open brackets': line('['),
  'open links': line('[a]('),
  'open pictures': line('![a]('),
  'open titles': line('[a](b "'),
  'open addresses': line('<http:'),
  'nested links': line('[[a]'),
  'good links': line('[a](https://e.fr/) '),
  'refused links': line('[a](javascript:b) '),
  references: '[a]: b\n',
  'references with open titles': '[a]: b "\n',
  'used references': `[a]: https://e.fr/\n\n${line('[a]')}`,
  tags: line('<a '),
  comments: line('<!--'),
  entities: line('&amp;'),
  ampersands: line('&'),
  escapes: line('\\*'),
  'hard breaks': 'a  \n',
  braces: line('{'),
  'open attributes': line('{#'),
  figures: line('{{ repere.a }}'),
  containers: '::: modele {#a}\n',
  'containers for communes': '::: communes {from=1}\n',
  'closed containers': '::: modele {#a}\nx\n:::\n',
  strays: ':::\n',
  spaces: line(' '),
  tabs: line('\t'),
  nulls: line('\u0000'),
  'line ends': '\r',
  astral: line('\u{1f600}'),
}

const depth = 2_000
const wide = 1_900
const nested: Attempts = {
  quotes: `${'> '.repeat(wide)}a`,
  'quotes by lines': Array.from({ length: 45 }, (_, at) => `${'>'.repeat(at + 1)} a`).join('\n'),
  lists: Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
  'lists on one line': '- '.repeat(wide),
  brackets: `${'['.repeat(wide)}a${']'.repeat(wide)}`,
  links: `${'['.repeat(900)}a${'](b)'.repeat(700)}`,
  pictures: '!['.repeat(wide),
  parentheses: `[a](${'('.repeat(wide)}`,
  emphasis: `${'*'.repeat(wide)}a${'*'.repeat(wide)}`,
  'emphasis, alternate': `${'*_'.repeat(900)}a${'_*'.repeat(900)}`,
  braces: '{'.repeat(wide),
  'steps in steps': Array.from(
    { length: 30 },
    (_, at) => `${'  '.repeat(at)}- [ ] a {#n-${at}}`,
  ).join('\n'),
  'communes in quotes in communes': Array.from(
    { length: 300 },
    (_, at) => `${'> '.repeat(at)}::: communes {from=1}`,
  ).join('\n'),
  'containers in lists': Array.from(
    { length: 60 },
    (_, at) => `${'  '.repeat(at)}- ::: communes {from=1}`,
  ).join('\n'),
  'a wide table': `|${'a|'.repeat(wide)}\n|${'-|'.repeat(wide)}\n|b|`,
  'a table of empty cells': `|${'a|'.repeat(wide)}\n|${'-|'.repeat(wide)}\n${'|\n'.repeat(200)}`,
  'one long word': 'a'.repeat(depth),
  'one long number': `1${'0'.repeat(depth)}. a`,
}

/** Many things that are each right. */
const numbers: Attempts = {
  'thousand steps': Array.from({ length: 1_000 }, (_, at) => `- [ ] Agir {#p-${at}}`).join('\n'),
  'three hundred templates': Array.from(
    { length: 300 },
    (_, at) => `::: modele {#m-${at} channel=sms tone=sobre title="T"}\nx\n:::\n`,
  ).join('\n'),
  'thousand cells': `|${'a|'.repeat(30)}\n|${'-|'.repeat(30)}\n${`|${'b|'.repeat(30)}\n`.repeat(34)}`,
  'five hundred sections': Array.from({ length: 500 }, (_, at) => `## T {#t-${at}}\n\nx`).join(
    '\n\n',
  ),
  'one title a thousand times': '## Titre\n\n'.repeat(1_000),
  'a line of a megabyte': 'a'.repeat(large),
  'a line one letter too long': 'a'.repeat(4_001),
}

const many = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join('\n')
/** What the page around an attempt holds itself. */
const around = 3

/** As many as a page may hold, and not one more: what cannot be refused must still be drawn in no time. */
const most: Attempts = {
  sections: many(maxParts.section - around, (at) => `## T {#t-${at}}\n\nx\n`),
  steps: many(maxParts.step - around, (at) => `- [ ] Agir {#p-${at} role=maire due=15m}`),
  templates: many(
    maxParts.template,
    (at) => `::: modele {#m-${at} channel=sms tone=sobre title="T"}\n{{ commune }}\n:::\n`,
  ),
  figures: `${'{{ repere.a }} '.repeat(maxParts.repere / 10)}\n\n`.repeat(10),
  'blocks for communes': many(maxParts.communes, () => '::: communes {from=1}\nx\n:::\n'),
  links: `${'[a](https://e.fr/) '.repeat(maxParts.link / 10)}\n\n`.repeat(10),
  emphasis: `${'*a* '.repeat(maxMarks / 80)}\n\n`.repeat(19),
  items: '- a\n'.repeat(maxBlocks / 6),
  alerts: many(maxBlocks / 8, () => '> [!NOTE]\n> a\n'),
  headings: many(maxBlocks / 4, (at) => `### T {#t-${at}}`),
}

export const sizes: Readonly<Record<string, Attempts>> = {
  'a full page of': Object.fromEntries(
    Object.entries(pieces).map(([name, piece]) => [name, fill(piece, full)]),
  ),
  'a megabyte of': Object.fromEntries(
    Object.entries(pieces).map(([name, piece]) => [name, fill(piece, large)]),
  ),
  nested,
  numbers,
  'as many as can be of': most,
}
