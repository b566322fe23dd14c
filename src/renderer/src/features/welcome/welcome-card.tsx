import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import { focusScreen } from '../../ui/focus-screen.ts'
import classes from './welcome.module.css'

/** Offered once, beside the question and never before it: somebody may be here because it burns. */
export function WelcomeCard() {
  const { t } = useTranslation()
  const { settings, change } = useSettings()
  const [, navigate] = useLocation()
  if (settings.welcomed) return null

  function putAside(): void {
    change({ welcomed: true })
    focusScreen()
  }

  return (
    <section className={classes.offer} aria-labelledby="welcome">
      <div>
        <h2 id="welcome" className={classes.offerTitle}>
          {t('welcome.offer')}
        </h2>
        <p className={classes.hint}>{t('welcome.offerHint')}</p>
      </div>
      <div className={classes.buttons}>
        <Button onClick={() => navigate(paths.welcome)}>{t('welcome.start')}</Button>
        <Button variant="subtle" onClick={putAside}>
          {t('welcome.notNow')}
        </Button>
      </div>
    </section>
  )
}
