import type { Locale } from '../../../shared/locale.ts'
import type { Pack } from '../../../shared/playbook.ts'
import type { Phrasings } from '../phrasings.ts'
import type { RawAdvice } from './advice-words.ts'
import { fewPhrasings, untranslatedHead } from './languages.ts'
import { lawWithoutLink } from './law-links.ts'
import type { Limits } from './limits.ts'
import { longSentences } from './long-sentences.ts'
import type { Page } from './page.ts'
import { pagePlan } from './page-plan.ts'
import { fewQueries, type QueryCounts } from './queries.ts'
import { hardSections } from './readability.ts'
import { type Dictionary, spellingAdvice } from './spelling.ts'
import { oldReview } from './stale.ts'
import { stepsWithoutVerb } from './step-verbs.ts'
import { templateLengths } from './template-lengths.ts'
import { typographyAdvice } from './typography.ts'
import { vagueAdvice } from './vague-words.ts'
import { farFirstStep } from './words-above.ts'

/** What an editor has at hand beside the page. What is absent is not checked. */
export type Desk = {
  readonly pack: Pack | null
  /** The day that reviews are measured from, `2026-11-23`. */
  readonly today: string
  readonly limits?: Limits | undefined
  readonly queries?: QueryCounts | undefined
  /** Is there a page of this name in this language? */
  readonly isWritten?: ((id: string, locale: Locale) => boolean) | undefined
  readonly phrasings?: Readonly<Record<Locale, Phrasings>> | undefined
  readonly spelling?:
    | { readonly dictionary: Dictionary; readonly isOwn: (word: string) => boolean }
    | undefined
}

/** All an editor would tell the author of one page. */
export function adviseOn(page: Page, desk: Desk): readonly RawAdvice[] {
  return [
    ...pagePlan(page, desk.pack),
    ...(desk.limits ? farFirstStep(page, desk.limits.beforeFirstStep) : []),
    ...(desk.limits ? templateLengths(page, desk.limits) : []),
    ...stepsWithoutVerb(page),
    ...(desk.isWritten ? untranslatedHead(page, desk.isWritten) : []),
    ...(desk.phrasings ? fewPhrasings(page, desk.phrasings) : []),
    ...longSentences(page),
    ...hardSections(page),
    ...vagueAdvice(page),
    ...lawWithoutLink(page),
    ...oldReview(page, desk.today),
    ...typographyAdvice(page),
    ...(desk.queries ? fewQueries(page, desk.queries) : []),
    ...(desk.spelling ? spellingAdvice(page, desk.spelling.dictionary, desk.spelling.isOwn) : []),
  ]
}
