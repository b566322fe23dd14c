import { foldWords } from '../../../../shared/fold-words.ts'
import { inlinesText } from '../../../../shared/plain-text.ts'
import type { Block } from '../../../../shared/playbook.ts'
import type { Contact } from '../../../../shared/profile.ts'

/** Those who decide are to be called whatever happens. */
const deciders: ReadonlySet<string> = new Set(['maire', 'adjoint', 'adjoint-2'])
/** In many roles, and telling nothing of any. */
const vague: ReadonlySet<string> = new Set(['commune', 'mairie', 'votre', 'service', 'permanence'])
const shortest = 5

/** The commune's own contacts that a « Qui appeler » section speaks of, with a number; those who decide first. */
export function matchingContacts(
  contacts: readonly Contact[],
  blocks: readonly Block[],
): readonly Contact[] {
  const named = new Set(blocks.flatMap(firstColumn).flatMap(tellingWords))
  const callable = contacts.filter(({ phone }) => phone !== '')
  return [
    ...callable.filter(({ id }) => deciders.has(id)),
    ...callable.filter(
      ({ id, role }) =>
        // The name it was suggested under counts too: the role may have been written over.
        !deciders.has(id) && tellingWords(`${role} ${id}`).some((word) => named.has(word)),
    ),
  ]
}

/** Who is to be called stands in the first column. */
function firstColumn(block: Block): readonly string[] {
  return block.type === 'table' ? block.rows.map(([who = []]) => inlinesText(who)) : []
}

function tellingWords(text: string): readonly string[] {
  return foldWords(text)
    .split(/[^\p{L}]+/u)
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word.length >= shortest && !vague.has(word))
}
