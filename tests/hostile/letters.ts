import { type Attempts, bytesOf, headOf, pageAround, pageUnder, script } from './hostile-input.ts'

/** Letters that mislead the eye or the program, and bytes that are no letters. */

export const letters: Attempts = {
  'right to left override': 'Virement de \u202e000 1\u202c euros',
  'right to left isolate': '\u2067abc\u2069 \u2066def\u2069',
  'never closed': '\u202e\u202e\u202e\u202b\u202a\u2068 texte',
  'in code': '`if (x) {\u202e } else {`',
  'invisible letters': 'a\u200b\u200c\u200d\u2060\ufeffb',
  'soft hyphens': 'me\u00adnace',
  'tag letters': `x${[...'<script>'].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('')}`,
  'piled accents': `a${'\u0301\u0489\u035c'.repeat(300)}`,
  'half a pair': 'a\ud800b\udc00c',
  'beyond the plane': '\u{10ffff}\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'line separators': 'a\u2028b\u2029c\u0085d\u000bd\u000ce',
  controls: Array.from({ length: 31 }, (_, code) => String.fromCharCode(code + 1))
    .filter((letter) => !'\n\r'.includes(letter))
    .join('x'),
  'null letters': `a\u0000b<\u0000script>${script}`,
  escapes: '\u001b[31mrouge\u001b[0m \u001b]8;;https://canary.example\u0007x\u001b]8;;\u0007',
  'wide letters': 'ｊａｖａｓｃｒｉｐｔ：alert(1)',
  ligature: 'ﷺﷺﷺ ﬀﬁﬂ',
  'letters that grow in lower case': 'İİİİ ẞẞẞ',
  replacement: '\ufffd\ufffd',
  'not a letter': '\ufffe\uffff',
  'every space': 'a\u00a0b\u1680c\u2000d\u202fe\u205ff\u3000g',
  'mixed line ends': 'a\rb\r\nc\n\rd',
}

const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

const page = (id: string) => bytesOf(pageAround(id, ['Texte.']))
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, 0])

/** Whole files that are not what a text editor writes. */
export function brokenBytes(id: string): Readonly<Record<string, Uint8Array>> {
  return {
    empty: join([]),
    'one byte': join([0xff]),
    'only nulls': new Uint8Array(4_000),
    'only 0xff': new Uint8Array(4_000).fill(0xff),
    'latin 1': join(page(id), [0xe9, 0x20, 0xe8]),
    'overlong slash': join(page(id), [0xc0, 0xaf]),
    'overlong null': join(page(id), [0xc0, 0x80]),
    'half a surrogate': join(page(id), [0xed, 0xa0, 0x80]),
    'beyond the last letter': join(page(id), [0xf4, 0x90, 0x80, 0x80]),
    'cut letter': join(page(id), [0xf0, 0x9f, 0x98]),
    'lone continuation': join([0x80], page(id)),
    'mark in front': join([0xef, 0xbb, 0xbf], page(id)),
    'two marks in front': join([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], page(id)),
    'utf-16': join([0xff, 0xfe], utf16('---\nid: x\n---\n')),
    'utf-16, the other way': join([0xfe, 0xff, 0x00, 0x2d]),
    'utf-7': bytesOf(`+ADw-script+AD4-${script}+ADw-/script+AD4-`),
    'nulls inside': join(page(id), [0, 0, 0]),
    'windows line ends': bytesOf(pageAround(id, ['Texte.']).replaceAll('\n', '\r\n')),
    'old mac line ends': bytesOf(pageAround(id, ['Texte.']).replaceAll('\n', '\r')),
    'a picture': join([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    'a zip': join([0x50, 0x4b, 0x03, 0x04, 0, 0]),
    'no end to the head': bytesOf(`---\n${headOf(id)}`),
    'only a head': bytesOf(`---\n${headOf(id)}---`),
    'head of nothing': bytesOf(pageUnder('')),
    'head below a line': bytesOf(`\n${pageAround(id, ['Texte.'])}`),
    'heads on heads': bytesOf('---\n'.repeat(2_000)),
  }
}
