import { advice, type RawAdvice } from './advice-words.ts'
import { isAuthors, type Page, type Piece, placeOfSection } from './page.ts'
import { sentencesOf } from './sentences.ts'
import { countSyllables } from './syllables.ts'

/** Below this, a section is work to read: Flesch's scale calls it difficult. */
const minScore = 45

/** Fewer words than this have no average. */
const minWords = 40

/**
 * Flesch's reading ease as adapted to French, from 0 (hard) to 100 (easy), rounded; nothing for a few words.
 * Kandel L. and Moles A., « Application de l’indice de Flesch à la langue française », Cahiers d’études de
 * radio-télévision, 19, 1958, p. 253-274: 207 − 1,015 × words per sentence − 73,6 × syllables per word.
 */
export function kandelMoles(texts: readonly string[]): number | undefined {
  const sentences = texts.flatMap(sentencesOf)
  const words = texts.flatMap((text) => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).filter(isCounted)
  if (words.length < minWords || sentences.length === 0) return undefined
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const score = 207 - 1.015 * (words.length / sentences.length) - 73.6 * (syllables / words.length)
  return Math.round(score)
}

/** Sections an author would find hard to read aloud. French pages only: the formula is French. */
export function hardSections(page: Page): readonly RawAdvice[] {
  if (page.locale !== 'fr') return []
  return page.playbook.sections.flatMap(({ id }) => {
    const score = kandelMoles(textsOf(page.pieces.filter(({ section }) => section === id)))
    if (!isGuidance(id) || score === undefined || score >= minScore) return []
    return [
      advice(page.file, placeOfSection(page, id), 'section-hard', { id, score, min: minScore }),
    ]
  })
}

/** One score for the whole page, its law apart. */
export function readability({ locale, pieces }: Page): number | undefined {
  if (locale !== 'fr') return undefined
  return kandelMoles(textsOf(pieces.filter(({ section }) => isGuidance(section))))
}

/** The law is quoted in its own words. */
function isGuidance(section: string | undefined): boolean {
  return section !== 'loi'
}

/** Headings and bits of tables are not sentences. */
function textsOf(pieces: readonly Piece[]): readonly string[] {
  return pieces
    .filter(
      (piece) => isAuthors(piece) && piece.kind !== 'heading' && piece.kind !== 'template-title',
    )
    .filter(({ cell, said }) => !cell || (!cell.isHead && /[.!?]/.test(said.text)))
    .map(({ said }) => said.text)
}

/** The l of « l’eau » is no word. */
function isCounted(word: string): boolean {
  return word.length > 1 || /[aàyô]/i.test(word)
}
