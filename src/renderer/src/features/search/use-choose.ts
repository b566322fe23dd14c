import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { failureText, isNotFound } from '../../ui/failure.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import { useCopyEntry } from '../incident/use-copy-entry.ts'
import { useCopyTemplate } from '../playbook/use-copy-template.ts'
import { hitPath, type SecondAction, secondAction } from './hit-actions.ts'
import { likelyPath, type Option } from './options.ts'

/** Does what Enter and Ctrl+Enter promise. Copying leaves the list open: a second thing may be wanted. */
export function useChoose(close: () => void) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const openDialog = useOpenDialog()
  const announce = useAnnounce()
  const { said, refused, copy } = useCopy()
  const copyTemplate = useCopyTemplate(copy)
  const copyEntry = useCopyEntry(copy)
  /** The line of which a second action was asked last, and what stood in its way. */
  const [done, setDone] = useState<{ readonly key: string; readonly trouble: string | undefined }>()

  function open({ choice }: Option): void {
    close()
    navigate(choice.kind === 'hit' ? hitPath(choice.hit) : likelyPath(choice))
  }

  async function run(action: SecondAction): Promise<string | undefined> {
    switch (action.does) {
      case 'open-incident':
        close()
        openDialog({ playbookId: action.playbookId })
        return
      case 'open-playbook':
        close()
        navigate(paths.playbook(action.playbookId))
        return
      case 'copy-template': {
        const wasThere = await copyTemplate(action.playbookId, action.templateId)
        return wasThere ? undefined : t('search.gone')
      }
      case 'copy-entry': {
        const wasThere = await copyEntry(action.incidentId, action.entryId)
        return wasThere ? undefined : t('search.gone')
      }
      case 'copy-phone':
      case 'copy-address':
      case 'copy-title':
        await copy(action.text)
        return
    }
  }

  async function second(option: Option): Promise<void> {
    const action = secondOf(option)
    if (!action) return
    setDone(undefined)
    const trouble = await run(action).catch((error: unknown) =>
      isNotFound(error) ? t('search.gone') : failureText(error, t),
    )
    setDone({ key: option.key, trouble })
    if (trouble !== undefined) announce(trouble)
  }

  /** What came of the second action of this very line, to be shown beside its keys. */
  function outcomeOf({ key }: Option): string | undefined {
    if (key !== done?.key) return undefined
    return done.trouble ?? (refused ? t('common.copyRefused') : said)
  }

  return {
    open,
    second: (option: Option) => void second(option),
    outcomeOf,
    /** Another list is looked at: what came of an action says nothing any more. */
    forget: () => setDone(undefined),
  }
}

/** A situation offered is a page: it has the page's second action. */
export function secondOf({ choice }: Option): SecondAction | undefined {
  switch (choice.kind) {
    case 'hit':
      return secondAction(choice.hit)
    case 'situation':
      return { does: 'open-incident', playbookId: choice.suggestion.playbookId }
    case 'recent':
      return { does: 'open-incident', playbookId: choice.page.id }
    case 'incident':
      return choice.incident.playbook
        ? { does: 'open-playbook', playbookId: choice.incident.playbook.id }
        : undefined
  }
}
