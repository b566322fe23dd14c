/** A heading of a PDF: its words, its page from 1, and how far above the foot of the page, in points. */
export type OutlineItem = { readonly title: string; readonly page: number; readonly y: number }

/** The headings of a tagged PDF that Chromium wrote, in order. Its objects are plain text; only their streams are packed. */
export function outlineOf(pdf: Buffer): readonly OutlineItem[] {
  const text = pdf.toString('latin1')
  const pages = pagesOf(text)
  const item =
    /<<\/Title (\((?:[^\\)]|\\[\s\S])*\)|<[0-9A-F]*>)\s*\/Dest \[(\d+) 0 R \/XYZ [\d.]+ ([\d.]+)/g
  return [...text.matchAll(item)]
    .map(([, title = '', object, y]) => ({
      title: decoded(title),
      page: pages.indexOf(object ?? '') + 1,
      y: Number(y),
    }))
    .sort((a, b) => a.page - b.page)
}

/** How many sheets come out of the printer. */
export function sheetsOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

/** The objects of the pages in order. The tree of pages may have several branches. */
function pagesOf(text: string): readonly string[] {
  const kidsOf = new Map(
    [...text.matchAll(/^(\d+) 0 obj\n<<\/Type \/Pages\n(?:[^>]*?)\/Kids \[([^\]]*)\]/gm)].map(
      ([, id = '', kids = '']) =>
        [id, [...kids.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid)] as const,
    ),
  )
  const children = new Set([...kidsOf.values()].flat())
  const leaves = (id: string): readonly string[] => kidsOf.get(id)?.flatMap(leaves) ?? [id]
  return [...kidsOf.keys()].filter((id) => !children.has(id)).flatMap(leaves)
}

/** A PDF's text: UTF-16 in hexadecimal, or plain between parentheses. */
function decoded(written: string): string {
  if (written.startsWith('(')) return written.slice(1, -1).replace(/\\(.)/g, '$1')
  const bytes = Buffer.from(written.slice(1, -1), 'hex').subarray(2)
  return bytes.swap16().toString('utf16le')
}
