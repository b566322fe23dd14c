import { elsewhere, script } from './hostile-input.ts'

/** Files of data that are right in shape, so that the screen shows them, and hostile in every text. */

const markup = `<img src=x onerror=${script}>`
const yes = (text: string) => JSON.stringify(text)
const both = (text: string) => `{ fr: ${yes(text)}, en: ${yes(text)} }`
const source = `{ title: ${yes(markup)}, url: "${elsewhere}/", checked: 2026-11-20 }`

export const hostileData: Readonly<Record<string, string>> = {
  'pack.yml': `id: hostile
title: ${both(`<script>${script}</script>`)}
publisher: ${yes(markup)}
version: 1.0.0
date: 2026-11-20
languages: [fr, en]
synonyms:
  fr:
    - [${yes(markup)}, '(a+)+$', '.*', '\\']
variables:
  - { name: commune, from: commune, label: ${both(markup)}, example: ${both(`{{ commune }} ${markup}`)} }
contacts:
  - { id: constructor, label: ${both(markup)}, phone: "javascript:${script.slice(0, 20)}", url: "${elsewhere}/", note: ${both(`\u202e${markup}`)}, source: "${elsewhere}/", checked: 2026-11-20 }
`,
  'glossaire.yml': `words:
  - id: constructor
    term: ${both('Essai')}
    definition: ${both(markup)}
    synonyms: { fr: [${yes(markup)}] }
    see: [constructor]
    source: ${source}
  - id: tout
    term: ${both('.*+?^$\\{}()|[]\\')}
    definition: ${both(`<script>${script}</script>`)}
  - id: lettres
    term: ${both('(a+)+$')}
    definition: ${both('\u202eabc')}
`,
  'reperes.yml': `groups:
  - { id: constructor, label: ${both(markup)} }
reperes:
  - id: a
    group: constructor
    value: ${both(markup)}
    label: ${both(`" onmouseover="${script}`)}
    note: ${both(`<script>${script}</script>`)}
    law: ${yes(markup)}
    confidence: verified
    sources: [${source}]
    reviewed: 2026-11-20
    reviewEveryDays: 100
elections:
  - id: constructor
    label: ${both(markup)}
    scope: national
    dates: [2027-04-11]
    note: ${both(markup)}
    confidence: prudent
    sources: [${source}]
    reviewed: 2026-11-20
    reviewEveryDays: 100
`,
  'tournures.yml': `fr:
  constructor: [${yes(markup)}, '(a+)+$', '.*', "\u202e"]
  tout: [${yes(`<script>${script}</script>`)}]
`,
}
