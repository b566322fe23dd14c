import type { ReactNode } from 'react'
import type { Inline } from '../../../shared/playbook.ts'
import { inPlace } from './in-place.tsx'

/** A table of a page, on the screen and on paper. `draw` draws what a cell says. */
export function Table({
  head,
  rows,
  className,
  draw,
}: {
  readonly head: readonly (readonly Inline[])[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
  readonly className: string | undefined
  readonly draw: (cell: readonly Inline[]) => ReactNode
}) {
  return (
    <table className={className}>
      <thead>
        <tr>
          {inPlace(head, (cell) => (
            <th scope="col">{draw(cell)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inPlace(rows, (row) => (
          <tr>
            {inPlace(row, (cell) => (
              <td>{draw(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
