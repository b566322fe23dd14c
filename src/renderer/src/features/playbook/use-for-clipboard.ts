import { useTranslation } from 'react-i18next'
import type { fillTemplate } from '../../../../shared/fill-template.ts'
import type { Playbook } from '../../../../shared/playbook.ts'

type Filled = Pick<ReturnType<typeof fillTemplate>, 'text' | 'missing'>

/** What goes to the clipboard for a filled template, and what is said then: an exercise is marked, blanks are counted. */
export function useForClipboard() {
  const { t, i18n } = useTranslation()
  return (
    { text, missing }: Filled,
    { exercise, locale }: { readonly exercise: boolean; readonly locale: Playbook['locale'] },
  ) => ({
    // In the language of the message: it is read by who receives it.
    text: exercise ? `${i18n.getFixedT(locale)('template.exercisePrefix')}\n\n${text}` : text,
    said:
      missing.length > 0
        ? t('template.copiedMissing', { count: missing.length })
        : t('template.copiedComplete'),
  })
}
