import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import { useCopyTemplate } from '../playbook/use-copy-template.ts'
import { hitPath, type SecondAction, secondAction } from './hit-actions.ts'
import { likelyPath, type Option } from './options.ts'

/** Does what Enter and Ctrl+Enter promise. Copying leaves the list open: a second thing may be wanted. */
export function useChoose(close: () => void) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const openDialog = useOpenDialog()
  const copyTemplate = useCopyTemplate()
  const announce = useAnnounce()
  const { copied, copy } = useCopy()

  function open({ choice }: Option): void {
    close()
    navigate(choice.kind === 'hit' ? hitPath(choice.hit) : likelyPath(choice))
  }

  async function run(action: SecondAction): Promise<void> {
    switch (action.does) {
      case 'open-incident':
        close()
        openDialog({ playbookId: action.playbookId })
        return
      case 'open-playbook':
        close()
        navigate(paths.playbook(action.playbookId))
        return
      case 'copy-template':
        if (!(await copyTemplate(action.playbookId, action.templateId))) announce(t('search.gone'))
        return
      case 'copy-phone':
      case 'copy-address':
      case 'copy-entry':
        copy(action.text)
    }
  }

  function second(option: Option): void {
    const action = secondOf(option)
    if (action) void run(action).catch(() => announce(t('search.gone')))
  }

  return { open, second, copied }
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
