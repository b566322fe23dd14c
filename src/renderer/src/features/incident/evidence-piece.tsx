import { IconFile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { captionOf, isWithdrawn } from '../../../../shared/fold.ts'
import type { EventOf } from '../../../../shared/incident.ts'
import { useLocale } from '../../app/use-settings.ts'
import { Tag } from '../../ui/tag.tsx'
import { useEvidence } from './evidence-context.ts'
import { addressOf, isShown, type Piece, pieceInShort } from './evidence-meta.ts'
import classes from './evidence-piece.module.css'

/** A piece in the log: its picture or its name, what it is, and whether it is still what was kept. */
export function EvidencePiece({
  piece,
  amendments,
}: {
  readonly piece: Piece
  readonly amendments: readonly EventOf<'amended'>[]
}) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { stateOf, open } = useEvidence()
  const state = stateOf(piece.id)
  const withdrawn = isWithdrawn(amendments)
  const caption = captionOf(piece, amendments)
  return (
    <div className={classes.piece} data-withdrawn={withdrawn || undefined}>
      <button
        type="button"
        className={classes.open}
        aria-label={t('evidence.open', { name: piece.name })}
        onClick={() => open(piece.id)}
      >
        {isShown(piece) && state !== 'missing' ? (
          <img src={addressOf(piece)} alt={piece.name} loading="lazy" className={classes.thumb} />
        ) : (
          <span className={classes.thumb}>
            <IconFile aria-hidden size="1.6em" stroke={1.4} />
          </span>
        )}
      </button>
      <div className={classes.words}>
        {caption !== undefined && <p className={classes.name}>{caption}</p>}
        <p className={caption === undefined ? classes.name : classes.meta}>{piece.name}</p>
        <p className={classes.meta}>
          <span>{pieceInShort(piece, locale, t)}</span>
          <span title={piece.sha256}>SHA-256 {piece.sha256.slice(0, 8)}…</span>
        </p>
        {piece.source !== undefined && (
          <p className={classes.meta}>{t('evidence.seenAt', { source: piece.source })}</p>
        )}
        {piece.takenBy !== undefined && (
          <p className={classes.meta}>{t('evidence.takenByLine', { name: piece.takenBy })}</p>
        )}
        {withdrawn && <Tag tone="plain">{t('evidence.mistake')}</Tag>}
        {state !== 'whole' && <Tag tone="danger">{t(`evidence.${state}`)}</Tag>}
      </div>
    </div>
  )
}
