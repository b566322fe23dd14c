/** The faces of the screen, as the style sheets name them; what other systems have stands in for them. */
export const sans = "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, sans-serif"
export const serif = "'Source Serif 4 Variable', Georgia, 'Times New Roman', serif"

/** They come from the program itself, in some milliseconds: past this, a page in other letters is better than none. */
const patience = 2000

/**
 * Resolves once the letters of the first page are there: lines must not move under a hand when they come.
 * Never rejects.
 */
export async function typefacesReady(): Promise<void> {
  const wanted = [`1rem ${sans}`, `650 1rem ${serif}`]
  const loaded = Promise.allSettled(wanted.map((font) => document.fonts.load(font)))
  const late = new Promise((resolve) => setTimeout(resolve, patience))
  await Promise.race([loaded, late])
}
