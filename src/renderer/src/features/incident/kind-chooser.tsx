import { useTranslation } from 'react-i18next'
import classes from './composer.module.css'
import { type BoxKind, boxKinds, kindKeys } from './kind-keys.ts'

/** What the box writes. Each button shows the character that picks it too. */
export function KindChooser({
  value,
  onChange,
}: {
  readonly value: BoxKind
  readonly onChange: (kind: BoxKind) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={classes.kinds}>
      {boxKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={kind === value}
          title={t('composer.keyHint', { key: kindKeys[kind] })}
          onClick={() => onChange(kind)}
        >
          <kbd aria-hidden className={classes.key}>
            {kindKeys[kind]}
          </kbd>
          {t(`composer.kinds.${kind}`)}
        </button>
      ))}
    </div>
  )
}
