import { Button, Modal, NativeSelect, Radio, Switch, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { IncidentView, Severity } from '../../../../shared/incident.ts'
import { api, client } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { focusFirstWrong } from '../../ui/focus-first-wrong.ts'
import { useStored } from '../../ui/use-stored.ts'
import { type OpenRequest, useOpenRequest } from './open-dialog-state.ts'
import classes from './open-incident-dialog.module.css'
import { severityList } from './severity-list.ts'
import { useShowIncident } from './use-incidents.ts'
import { instantOf, now, type When, whenFault } from './when.ts'
import { WhenPicker } from './when-picker.tsx'

/** Opens an incident in one short form. Drawn once, by the shell. */
export function OpenIncidentDialog() {
  const { t } = useTranslation()
  const { request, clear } = useOpenRequest()
  return (
    <Modal
      opened={request !== undefined}
      onClose={clear}
      title={t(request?.exercise ? 'open.titleExercise' : 'open.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ title: classes.title ?? '' }}
    >
      {request && <OpenForm request={request} onDone={clear} />}
    </Modal>
  )
}

function OpenForm({
  request,
  onDone,
}: {
  readonly request: OpenRequest
  readonly onDone: () => void
}) {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const [, navigate] = useLocation()
  const show = useShowIncident()
  const playbooks = useReadyPlaybooks()
  const [playbookId, setPlaybookId] = useState(request.playbookId ?? '')
  // What was typed before the box was closed is still there, unless something else is asked.
  const [kept, keep] = useStored('opening')
  const [title, setTitleOnly] = useState(request.title ?? kept)
  const setTitle = (text: string) => {
    setTitleOnly(text)
    keep(text)
  }
  const [by, setBy] = useState(settings.author)
  const [when, setWhen] = useState<When>(now)
  const [exercise, setExercise] = useState(request.exercise ?? false)
  const [tried, setTried] = useState(false)
  const [timeFault, setTimeFault] = useState<ReturnType<typeof whenFault>>()
  const playbook = playbooks.find(({ id }) => id === playbookId)
  const suggested = playbook?.title ?? ''
  // The page proposes, until the person chooses.
  const [chosen, choose] = useState<Severity>()
  const severity = chosen ?? playbook?.severity ?? 'medium'
  const finalTitle = title.trim() || suggested
  const opening = useMutation({
    mutationFn: open,
    onSuccess: (view) => {
      show(view)
      keep('')
      onDone()
      navigate(paths.incident(view.id))
    },
  })

  async function open(): Promise<IncidentView> {
    const at = instantOf(when, new Date())
    const view = await client.incidents.open({
      title: finalTitle,
      severity,
      by: by.trim(),
      exercise,
      locale: settings.locale,
      ...(playbookId && { playbookId }),
      ...(at !== undefined && { at }),
    })
    if (request.thenCheck === undefined) return view
    const entry = { kind: 'stepChecked', by: by.trim(), step: request.thenCheck } as const
    // The incident is there: to refuse now would have a second one opened. Its step shows that it is still to tick.
    return client.incidents.record({ id: view.id, entry }).catch(() => view)
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    const wrongTime = whenFault(when, new Date())
    setTimeFault(wrongTime)
    if (finalTitle === '' || by.trim() === '' || wrongTime !== undefined) {
      focusFirstWrong(event.currentTarget as HTMLFormElement)
      return
    }
    if (by.trim() !== settings.author) change({ author: by.trim() })
    opening.mutate()
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        data-autofocus
        label={t('open.what')}
        description={t('open.whatHint')}
        placeholder={suggested}
        maxLength={200}
        value={title}
        error={tried && finalTitle === '' && t('open.whatMissing')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Radio.Group
        label={t('open.severity')}
        value={severity}
        onChange={(value) => choose(severityList.find((each) => each === value))}
      >
        <div className={classes.severities}>
          {severityList.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`severities.${value}`)}
              description={t(`severityHelp.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <div>
        <p className={classes.label} aria-hidden>
          {t('open.since')}
        </p>
        <WhenPicker value={when} onChange={setWhen} />
        {timeFault && (
          <p className={classes.fault} role="alert">
            {t(`composer.${timeFault}`)}
          </p>
        )}
      </div>
      <div className={classes.pair}>
        <TextInput
          label={t('open.who')}
          description={t('open.whoHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={120}
          value={by}
          error={tried && by.trim() === '' && t('open.whoMissing')}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('open.playbook')}
          value={playbookId}
          onChange={(event) => setPlaybookId(event.currentTarget.value)}
          data={[
            { value: '', label: t('open.noPlaybook') },
            ...playbooks.map(({ id, title: label }) => ({ value: id, label })),
          ]}
        />
      </div>
      <Switch
        label={t('open.exercise')}
        description={t('open.exerciseHint')}
        checked={exercise}
        color="var(--late)"
        onChange={(event) => setExercise(event.currentTarget.checked)}
      />
      {opening.error && <Failure error={opening.error} />}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <BusyButton type="submit" busy={opening.isPending}>
          {t(exercise ? 'open.submitExercise' : 'open.submit')}
        </BusyButton>
      </div>
    </form>
  )
}

function useReadyPlaybooks() {
  const { settings } = useSettings()
  const { data } = useQuery(api.playbooks.list.queryOptions({ input: { locale: settings.locale } }))
  return (data ?? []).filter((item) => item.state === 'ready')
}
