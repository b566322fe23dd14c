import { longestSentence } from './long-sentences.ts'
import { isInHead, type Page } from './page.ts'
import { countSteps, countTemplates } from './page-plan.ts'
import type { QueryCounts } from './queries.ts'
import { readability } from './readability.ts'
import type { Report, Score } from './report.ts'
import { countWords } from './sentences.ts'

/** One playbook in figures. */
export function scoreOf(
  page: Page,
  queries: QueryCounts | undefined,
  { problems, advice }: Pick<Report, 'problems' | 'advice'>,
): Score {
  const { file, locale, playbook, pieces } = page
  const { id, sections, sources } = playbook
  const own = (each: { readonly file: string }) => each.file === file
  return {
    id,
    file,
    locale,
    steps: countSteps(sections),
    templates: countTemplates(sections),
    words: pieces
      .filter((piece) => !isInHead(piece))
      .reduce((sum, { said }) => sum + countWords(said.text), 0),
    longestSentence: longestSentence(page),
    readability: readability(page) ?? null,
    sources: sources.length,
    queries: queries ? (queries.counts[locale].get(id) ?? 0) : null,
    errors: problems.filter((each) => own(each) && each.severity === 'error').length,
    advice: advice.filter(own).length,
  }
}
