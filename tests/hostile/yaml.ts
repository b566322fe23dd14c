import { type Attempts, elsewhere, fill, headOf, script } from './hostile-input.ts'

/** YAML that grows, hides, or is of another kind than expected. Each is tried in a head and in the files of data. */

const bomb = (levels: number) =>
  [
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: levels }, (_, at) => {
      const uses = Array.from({ length: 9 }, () => `*a${at}`).join(', ')
      return `a${at + 1}: &a${at + 1} [${uses}]`
    }),
  ].join('\n')

const numbered = (count: number, write: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => write(at)).join('')

export const yaml: Attempts = {
  'billion laughs': bomb(8),
  'one level of laughs': bomb(1),
  'merged keys': 'base: &base { a: 1 }\n<<: *base\n',
  'an alias of itself': 'a: &a [*a]\n',
  'an alias of nothing': 'a: *nothing\n',
  'many aliases': `a: &a x\n${numbered(5_000, (at) => `k${at}: *a\n`)}`,
  'many anchors': numbered(5_000, (at) => `k${at}: &a${at} x\n`),
  'many keys': numbered(20_000, (at) => `k${at}: x\n`),
  'many keys in braces': `{${numbered(20_000, (at) => `k${at}: x, `)}}\n`,
  'one key many times': fill('id: x\n', 60_000),
  'many items': `a:\n${fill('- x\n', 60_000)}`,
  'many lists': `a:\n${fill('- - - - - - - x\n', 60_000)}`,
  'many documents': fill('---\n', 60_000),
  'many comments': fill('# x\n', 60_000),
  'many directives': fill('%YAML 1.2\n', 60_000),
  'many tags': fill('- !!x a\n', 60_000),
  'many questions': fill(`${'? '.repeat(20)}\n`, 60_000),
  'many colons': fill(': \n', 60_000),
  'deep brackets': `a: ${'['.repeat(3_000)}\n`,
  'deep braces': `${'{a: '.repeat(900)}\n`,
  'deep by indentation': numbered(300, (at) => `${' '.repeat(at)}a:\n`),
  'a long text': `title: |\n${fill('  x\n', 60_000)}`,
  'a text of escapes': `title: "${'\\u0041'.repeat(600)}"\n`,
  'a code of another language': 'title: !!js/function "function(){process.exit()}"\n',
  'an object of Python': 'title: !!python/object/apply:os.system ["x"]\n',
  'a private tag': 'title: !<tag:canary.example,2026:x> y\n',
  'bytes as text': 'title: !!binary aGVsbG8=\n',
  'prototype key': '__proto__: { polluted: true }\n',
  'prototype in quotes': '"__proto__": { polluted: true }\n',
  'constructor key': 'constructor: { prototype: { polluted: true } }\n',
  'toString key': 'toString: x\nhasOwnProperty: y\nvalueOf: z\n',
  'prototype of a list': 'situations: { __proto__: [x], length: 1 }\n',
  'a key that is a list': '? [a, b]\n: x\n',
  'a key that is a map': '? { a: b }\n: x\n',
  'keys of every kind': 'null: a\ntrue: b\n1: c\n1.5: d\n2026-11-20: e\n~: f\n',
  numbers: 'version: 1e999\ntitle: 0x1F\nsummary: 0o17\nid: .inf\nreviewed: .nan\n',
  'a great number': `version: ${'9'.repeat(400)}\n`,
  'nothing but nulls': 'id: null\ntitle: ~\nsummary:\n',
  'lists for texts': 'id: [x]\ntitle: { a: b }\nsummary: [[]]\n',
  'texts for lists': 'situations: x\naudience: maire\nsources: y\n',
  'not a map': '- a\n- b\n',
  'only a text': 'texte\n',
  'open quote': 'title: "abc\n',
  'open bracket': 'keywords: [a, b\n',
  'a tabulation': '\ttitle: x\n',
  'end of document': '...\nid: x\n',
  'controls inside': 'title: "a\u0001b\u001b[31mc"\n',
  'half a pair': 'title: "\\ud800"\n',
  'a directive': '%TAG ! tag:canary.example,2026:\n---\nid: x\n',
}

/** Heads that are right in shape, and hostile in every text. */
export const heads: Readonly<Record<string, (id: string) => string>> = {
  'script in every text': (id) =>
    headOf(id)
      .replace(/title: .*/, `title: '<script>${script.replaceAll("'", '"')}</script>'`)
      .replace(/summary: .*/, `summary: '<img src=x onerror=1>'`)
      .replace(/ {2}- Un fichier.*/, `  - '<svg onload=1>'`),
  'sources that are no pages': (id) =>
    `${headOf(id)}sources:\n  - { title: x, url: "javascript:alert(1)", checked: 2026-11-20 }\n`,
  'a source that is a share': (id) =>
    `${headOf(id)}sources:\n  - { title: x, url: "file://canary.example/x", checked: 2026-11-20 }\n`,
  'a source with a password': (id) =>
    `${headOf(id)}sources:\n  - { title: "<b>x</b>", url: "https://a:b@canary.example/", checked: 2026-11-20 }\n`,
  'a source elsewhere': (id) =>
    `${headOf(id)}sources:\n  - { title: "\u202efr.vuog", url: "${elsewhere}/", checked: 2026-11-20 }\n`,
  'related to everything': (id) =>
    `${headOf(id)}related: [__proto__, constructor, ../../x, ${id}]\n`,
  'related to a prototype': (id) => `${headOf(id)}related: [constructor, tostring, valueof]\n`,
  'bidi in the title': (id) => headOf(id).replace(/title: .*/, 'title: "Essai \u202eetceted"'),
  'thousand roles': (id) => headOf(id).replace('[maire]', `[${'maire, '.repeat(700)}maire]`),
  'an identifier that is a path': (id) => headOf(id).replace(`id: ${id}`, 'id: ../../etc/passwd'),
  'another identifier': (id) => headOf(id).replace(`id: ${id}`, 'id: constructor'),
  'a translation of a prototype': (id) =>
    `${headOf(id)}translations: { __proto__: { title: x }, constructor: { title: y } }\n`,
}
