import { ORPCError } from '@orpc/client'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type PackFault, packFaults } from '../../../../shared/pack-file.ts'
import { failureText } from '../../ui/failure.tsx'
import classes from './pack-dialog.module.css'

/** Why a file cannot be used: what happened, what is safe, what to do. */
export function PackFailure(props: { readonly fault: PackFault } | { readonly error: unknown }) {
  const { t } = useTranslation()
  const { title, text, name } = 'fault' in props ? worded(props.fault, t) : said(props.error, t)
  return (
    <div role="alert" className={classes.failure}>
      <IconAlertTriangle aria-hidden size="1.3em" />
      <div>
        {title && <p className={classes.failureTitle}>{title}</p>}
        <p>{text}</p>
        {name !== undefined && (
          <p className={classes.hint}>
            <bdi>{t('packs.at', { name })}</bdi>
          </p>
        )}
      </div>
    </div>
  )
}

type Words = {
  readonly title?: string
  readonly text: string
  readonly name?: string | undefined
}

function worded(fault: PackFault, t: TFunction, name?: string): Words {
  return { title: t('packs.refused'), text: t(`packs.faults.${fault}`), name }
}

function said(error: unknown, t: TFunction): Words {
  const code: string | undefined = error instanceof ORPCError ? error.code : undefined
  if (code === 'STORAGE') return { text: t('packs.storage') }
  const data: unknown = error instanceof ORPCError ? error.data : undefined
  if (code !== 'BAD_PACK' || typeof data !== 'object' || data === null) {
    return { text: failureText(error, t) }
  }
  const fault = packFaults.find((known) => 'fault' in data && data.fault === known)
  const name = 'name' in data && typeof data.name === 'string' ? data.name : undefined
  return worded(fault ?? 'not-a-pack', t, name)
}
