import { type Repere, reperesSchema } from '../../../shared/repere.ts'
import type { Place } from '../problem-words.ts'
import { readYaml } from '../read-yaml.ts'
import { reperesFile } from '../reperes.ts'
import { maxDataPieces } from '../yaml-budget.ts'

/** A figure or a vote of `reperes.yml`, with the day it was last looked at. */
export type DatedFigure = Pick<Repere, 'id' | 'reviewed' | 'reviewEveryDays'> & {
  readonly place: Place
}

/** Everything in `reperes.yml` that is to be looked at again; nothing when the check could not read it. */
export function datedFigures(text: string): readonly DatedFigure[] {
  const { value, place } = readYaml({
    file: reperesFile,
    text,
    firstLine: 1,
    maxLength: text.length,
    maxPieces: maxDataPieces,
    schema: reperesSchema,
  })
  if (!value) return []
  const dated = (list: 'reperes' | 'elections') =>
    value[list].map(({ id, reviewed, reviewEveryDays }, index) => ({
      id,
      reviewed,
      reviewEveryDays,
      place: place([list, index]),
    }))
  return [...dated('reperes'), ...dated('elections')]
}
