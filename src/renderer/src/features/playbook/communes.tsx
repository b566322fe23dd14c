import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { concerns } from '../../../../shared/communes.ts'
import type { Block } from '../../../../shared/playbook.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useProfile } from '../commune/use-profile.ts'
import classes from './block-view.module.css'

type Props = {
  readonly block: Extract<Block, { type: 'communes' }>
  readonly children: ReactNode
}

/** What holds only in communes of some size: left out elsewhere, and named while the size is not known. */
export function Communes({ block, children }: Props): ReactNode {
  const { t } = useTranslation()
  const locale = useLocale()
  const { profile } = useProfile()
  const population = profile?.population ?? undefined
  if (population !== undefined && !concerns(block, population)) return null
  const written = (count: number) => count.toLocaleString(locale)
  const { from, below } = block
  return (
    <div className={classes.communes}>
      {population === undefined && (
        <p className={classes.communesTitle}>
          {from !== undefined && below !== undefined
            ? t('playbook.communesBetween', { from: written(from), below: written(below) })
            : from !== undefined
              ? t('playbook.communesFrom', { count: written(from) })
              : t('playbook.communesBelow', { count: written(below ?? 0) })}
        </p>
      )}
      {children}
    </div>
  )
}
