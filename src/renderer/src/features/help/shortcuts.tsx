import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { paths } from '../../app/paths.ts'
import { useSettings } from '../../app/use-settings.ts'
import classes from './help.module.css'

/** Keys and what they do. A row may have several keys. */
const rows = [
  { word: 'search', keys: ['Ctrl K', '/'] },
  { word: 'write', keys: ['n'] },
  { word: 'second', keys: ['Ctrl ↵'] },
  { word: 'back', keys: ['F2'] },
  { word: 'kinds', keys: ['.', '!', '&', '>', '#'] },
  { word: 'escape', keys: ['Échap'] },
  { word: 'list', keys: ['?'] },
] as const

/** Of the window itself: the browser's own in the preview, the menu's on the desktop. */
const windowRows = [
  { word: 'zoom', keys: ['Ctrl +', 'Ctrl −', 'Ctrl 0'] },
  { word: 'print', keys: ['Ctrl P'] },
] as const

/** Those that act from anywhere without another key, and can be turned off. */
const singleKeys: readonly string[] = ['/', '?', 'n']

/** All the shortcuts there are: few, and none is needed. */
export function Shortcuts() {
  const { t, i18n } = useTranslation()
  const { settings } = useSettings()
  const keyName = (key: string) => (key === 'Échap' && i18n.language === 'en' ? 'Esc' : key)
  const isOn = (key: string) => settings.singleKeys || !singleKeys.includes(key)
  return (
    <>
      <dl className={classes.keys}>
        {[...rows, ...windowRows]
          .filter(({ keys }) => keys.some(isOn))
          .map(({ word, keys }) => (
            <div key={word} className={classes.keyRow}>
              <dt>
                {keys.filter(isOn).map((key) => (
                  <kbd key={key}>{keyName(key)}</kbd>
                ))}
              </dt>
              <dd>{t(`shortcuts.${word}`)}</dd>
            </div>
          ))}
      </dl>
      <p className={classes.single}>
        {t(settings.singleKeys ? 'shortcuts.singleKeysOn' : 'shortcuts.singleKeysOff')}{' '}
        <Link href={paths.settings}>{t('settings.title')}</Link>
      </p>
    </>
  )
}
