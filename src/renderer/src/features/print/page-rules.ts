/** A chapter on paper: its number, and what its sheets are headed with. */
export type Chapter = { readonly number: number; readonly heading: string }

/** The kind of sheet of a chapter, for the `page` property of its element. */
export function pageName(number: number): string {
  return `fiche-${number}`
}

/**
 * What the margins of the booklet say, as a style sheet. Each sheet names its chapter and its place in it (« 6.3 »),
 * which stay true when one chapter is printed again and put in its place; and its place in the whole.
 *
 * @param foot said at the foot of every sheet
 */
export function bookletRules(chapters: readonly Chapter[], foot: string): string {
  return [
    `@page {
  size: A4;
  margin: 14mm 12mm 13mm;
  @bottom-left { content: ${quoted(foot)}; ${type} }
  @bottom-right { content: counter(page); ${type} font-weight: 700; }
}`,
    ...chapters.map(
      ({ number, heading }) => `@page ${pageName(number)} {
  counter-increment: ${pageName(number)};
  @top-left { content: ${quoted(heading)}; width: 85%; text-align: left; ${type} }
  @top-right { content: "${number}." counter(${pageName(number)}); ${type} font-weight: 700; }
}`,
    ),
  ].join('\n')
}

/** One sheet alone has nothing to say in its margins. */
export const sheetRules = '@page { size: A4; margin: 10mm; }'

const type = "font: 8pt 'Atkinson Hyperlegible Next Variable', 'Segoe UI', sans-serif; color: #000;"

/** A text as a string of CSS: whatever a title holds, it stays a text. */
export function quoted(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,:;·–—’«»()!?\u00a0\u202f-]/gu, (char) => {
    return `\\${(char.codePointAt(0) ?? 0).toString(16)} `
  })
  return `"${safe}"`
}
