import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { focusScreen } from '../../ui/focus-screen.ts'
import classes from './welcome.module.css'

/** After an update, one line that leads to what is new. A first start has nothing to compare with. */
export function NewsNotice() {
  const { t } = useTranslation()
  const { settings, change, isRead } = useSettings()
  const version = useSystem()?.version
  const { seenVersion } = settings
  const isFirst = isRead && version !== undefined && seenVersion === ''
  useEffect(() => {
    if (isFirst) change({ seenVersion: version })
  })
  if (!isRead || version === undefined || seenVersion === '' || seenVersion === version) return null
  const seen = () => {
    change({ seenVersion: version })
    focusScreen()
  }
  return (
    <section className={classes.offer} aria-label={t('help.news')}>
      <p>{t('help.updated', { version })}</p>
      <div className={classes.buttons}>
        <Link href={paths.help('nouveautes')} onClick={seen}>
          {t('help.news')}
        </Link>
        <Button size="compact-sm" variant="default" onClick={seen}>
          {t('common.close')}
        </Button>
      </div>
    </section>
  )
}
