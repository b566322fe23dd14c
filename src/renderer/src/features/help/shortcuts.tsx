import { useTranslation } from 'react-i18next'
import classes from './help.module.css'

/** Keys and what they do. A row may have several keys. */
const rows = [
  { word: 'search', keys: ['Ctrl K', '/'] },
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

/** All the shortcuts there are: few, and none is needed. */
export function Shortcuts() {
  const { t, i18n } = useTranslation()
  const keyName = (key: string) => (key === 'Échap' && i18n.language === 'en' ? 'Esc' : key)
  return (
    <dl className={classes.keys}>
      {[...rows, ...windowRows].map(({ word, keys }) => (
        <div key={word} className={classes.keyRow}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{keyName(key)}</kbd>
            ))}
          </dt>
          <dd>{t(`shortcuts.${word}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
