import { useState } from 'react'
import type { IncidentView, StepView } from '../../../../shared/incident.ts'
import { useSign } from '../incident/signing.ts'
import { useIncident, useOpenIncidents, useRecord } from '../incident/use-incidents.ts'
import { linkedIncident } from './linked-incident.ts'

export type LinkedIncident = {
  readonly view: IncidentView
  readonly toggle: (step: StepView) => void
  readonly error: Error | null
  readonly failedStep: string | undefined
}

/** The open incident that follows this playbook, if there is one: ticks on the page are written in it. */
export function useLinkedIncident(playbookId: string): LinkedIncident | undefined {
  const { items, pinned } = useOpenIncidents()
  return useLinkTo(linkedIncident(items, pinned, playbookId)?.id)
}

function useLinkTo(id: string | undefined): LinkedIncident | undefined {
  const sign = useSign()
  const { data: view } = useIncident(id)
  const { record, error } = useRecord(id ?? '')
  const [failedStep, setFailedStep] = useState<string>()
  if (!view) return undefined

  function toggle(step: StepView): void {
    const kind = step.state === 'done' ? 'stepUnchecked' : 'stepChecked'
    setFailedStep(undefined)
    sign((by) => void record({ kind, by, step: step.id }).catch(() => setFailedStep(step.id)))
  }

  return { view, toggle, error, failedStep }
}
