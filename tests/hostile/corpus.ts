import {
  type Attempts,
  bytesOf,
  type HostileFile,
  type HostileInput,
  pageAround,
  pageUnder,
} from './hostile-input.ts'
import { brokenBytes, letters } from './letters.ts'
import { links } from './links.ts'
import { marks } from './marks.ts'
import { markup } from './markup.ts'
import { sizes } from './sizes.ts'
import { heads, yaml } from './yaml.ts'

/** The name of the page that an input of the corpus is tried under. */
export const hostileId = 'hostile'

/** Pieces of Markdown by family: each is tried in a page of its own, and many together on the screen. */
export const bodies: Readonly<Record<string, Attempts>> = {
  ...markup,
  ...links,
  letters,
  ...marks,
  ...sizes,
}

const dataFiles: readonly HostileFile[] = [
  'pack.yml',
  'glossaire.yml',
  'reperes.yml',
  'tournures.yml',
]

/** Every hostile file, in an order that does not change. */
export function corpus(): readonly HostileInput[] {
  const page = (family: string, name: string, text: string | Uint8Array): HostileInput => ({
    family,
    name,
    file: 'page',
    bytes: typeof text === 'string' ? bytesOf(text) : text,
  })
  return [
    ...Object.entries(bodies).flatMap(([family, attempts]) =>
      Object.entries(attempts).map(([name, attempt]) =>
        page(family, name, pageAround(hostileId, [attempt])),
      ),
    ),
    ...Object.entries(brokenBytes(hostileId)).map(([name, bytes]) => page('bytes', name, bytes)),
    ...Object.entries(heads).map(([name, head]) => page('heads', name, pageUnder(head(hostileId)))),
    ...Object.entries(yaml).map(([name, text]) => page('yaml in a head', name, pageUnder(text))),
    ...dataFiles.flatMap((file) =>
      Object.entries(yaml).map(([name, text]) => ({
        family: `yaml in ${file}`,
        name,
        file,
        bytes: bytesOf(text),
      })),
    ),
    ...dataFiles.flatMap((file) =>
      Object.entries(brokenBytes(hostileId)).map(([name, bytes]) => ({
        family: `bytes in ${file}`,
        name,
        file,
        bytes,
      })),
    ),
  ]
}
