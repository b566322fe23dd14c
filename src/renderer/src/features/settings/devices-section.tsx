import { useTranslation } from 'react-i18next'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { ago, exactTime } from '../../ui/times.ts'
import { useNow } from '../../ui/use-now.ts'
import classes from './settings-page.module.css'

/** The computers that share this data folder, and when each was last heard of. */
export function DevicesSection() {
  const { t } = useTranslation()
  const locale = useLocale()
  const now = useNow()
  const devices = useSystem()?.devices ?? []
  return (
    <section className={classes.card} aria-labelledby="devices">
      <h2 id="devices" className={classes.heading}>
        {t('devices.title')}
      </h2>
      <p className={classes.hint}>{t('devices.hint')}</p>
      <dl className={classes.facts}>
        {devices.map(({ device, lastSeenAt, own }) => (
          <div key={device} style={{ display: 'contents' }}>
            <dt>
              <code>{device}</code>
            </dt>
            <dd>
              {own ? (
                t('devices.own')
              ) : (
                <time dateTime={lastSeenAt} title={exactTime(lastSeenAt, locale)}>
                  {t('devices.seen', { time: ago(lastSeenAt, now, locale, t) })}
                </time>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
