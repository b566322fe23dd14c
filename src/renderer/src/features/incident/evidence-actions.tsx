import { useTranslation } from 'react-i18next'
import { isWithdrawn } from '../../../../shared/fold.ts'
import type { EventOf } from '../../../../shared/incident.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { Piece } from './evidence-meta.ts'
import classes from './log.module.css'
import { useSign } from './signing.ts'
import { useRecord } from './use-incidents.ts'

/** A piece is never deleted: it gets a caption, or is said to be added by mistake, and that can be taken back. */
export function EvidenceActions({
  piece,
  amendments,
  onCaption,
}: {
  readonly piece: Piece
  readonly amendments: readonly EventOf<'amended'>[]
  readonly onCaption: () => void
}) {
  const { t } = useTranslation()
  const sign = useSign()
  const { record, error } = useRecord(piece.incidentId)
  const announce = useAnnounce()
  const { id: target, name } = piece
  const withdrawn = isWithdrawn(amendments)

  function turn(): void {
    const text = t(withdrawn ? 'evidence.mistakeUndone' : 'evidence.mistakeDone')
    sign((by) => {
      record({ kind: 'amended', by, target, text, withdrawn: !withdrawn }).then(
        () => announce(text),
        // The refusal is shown beside the button.
        () => undefined,
      )
    })
  }

  return (
    <>
      <button
        type="button"
        className={classes.action}
        aria-label={t('evidence.captionLabel', { name })}
        onClick={onCaption}
      >
        {t('evidence.caption')}
      </button>
      <button
        type="button"
        className={classes.action}
        aria-label={t(withdrawn ? 'evidence.mistakeUndoLabel' : 'evidence.mistakeLabel', { name })}
        onClick={turn}
      >
        {t(withdrawn ? 'evidence.mistakeUndo' : 'evidence.mistake')}
      </button>
      {error && <Failure error={error} onRetry={turn} />}
    </>
  )
}
