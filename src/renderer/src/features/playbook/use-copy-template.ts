import { useQueryClient } from '@tanstack/react-query'
import { fillTemplate, valuesFor } from '../../../../shared/fill-template.ts'
import type { Playbook, Template } from '../../../../shared/playbook.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import type { useCopy } from '../../ui/use-copy.ts'
import { readStoredRecord } from '../../ui/use-stored.ts'
import { useProfile } from '../commune/use-profile.ts'
import { useOpenIncidents } from '../incident/use-incidents.ts'
import { linkedIncident } from './linked-incident.ts'
import { profileTexts } from './profile-texts.ts'
import { useForClipboard } from './use-for-clipboard.ts'

/**
 * Copies a template from anywhere, filled as its page would fill it. Resolves to false when it is not there any more.
 *
 * @param copy that of whoever asks, who shows what came of it
 */
export function useCopyTemplate(
  copy: ReturnType<typeof useCopy>['copy'],
): (playbookId: string, templateId: string) => Promise<boolean> {
  const locale = useLocale()
  const queryClient = useQueryClient()
  const variables = useSystem()?.pack?.variables ?? []
  const { profile } = useProfile()
  const { items, pinned } = useOpenIncidents()
  const forClipboard = useForClipboard()

  return async (playbookId, templateId) => {
    const playbook = await queryClient.fetchQuery(
      api.playbooks.get.queryOptions({ input: { id: playbookId, locale } }),
    )
    const template = templateIn(playbook, templateId)
    if (!template) return false
    const incident = linkedIncident(items, pinned, playbookId)
    const typed = readStoredRecord(`fill:${incident?.id ?? playbookId}`)
    const values = valuesFor(variables, profileTexts(profile), typed)
    const labelOf = (name: string) =>
      variables.find((variable) => variable.name === name)?.label[playbook.locale] ?? name
    const { text, said } = forClipboard(fillTemplate(template.text, values, labelOf), {
      exercise: incident?.exercise ?? false,
      locale: playbook.locale,
    })
    await copy(text, said)
    return true
  }
}

function templateIn({ sections }: Playbook, id: string): Template | undefined {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'template' ? [block.template] : []))
    .find((template) => template.id === id)
}
