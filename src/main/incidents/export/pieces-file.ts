import { amendmentsOf, captionOf, isWithdrawn } from '../../../shared/fold.ts'
import type { IncidentView } from '../../../shared/incident.ts'
import { piecesOf } from './pictures.ts'
import { spokenTime } from './times.ts'
import { reportWords } from './words.ts'

/** Names what the folder of evidence holds, whose files bear only their hash: plain text, one paragraph a piece. */
export function piecesFile(view: IncidentView): string {
  const words = reportWords[view.locale]
  const { title, added, by } = words.piecesFile
  const pieces = piecesOf(view).map((piece) => {
    const amendments = amendmentsOf(view.entries, piece.id)
    const caption = captionOf(piece, amendments)
    return [
      line(piece.name),
      ...(caption === undefined ? [] : [`  ${words.caption}${words.colon}${line(caption)}`]),
      ...(isWithdrawn(amendments) ? [`  ${words.withdrawn}`] : []),
      `  ${added} ${spokenTime(piece.recordedAt, view)} ${by} ${line(piece.by)} (${piece.device})`,
      `  evidence/${piece.sha256}.${piece.extension}`,
      `  SHA-256${words.colon}${piece.sha256}`,
      '',
    ].join('\r\n')
  })
  // Windows' own editor of plain text wants both.
  return [`${title} « ${line(view.title)} »`, '', ...pieces].join('\r\n')
}

/** What a person typed stays on its line: it cannot pass for a line of ours. */
function line(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
