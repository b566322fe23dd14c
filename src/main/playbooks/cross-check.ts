import type { Pack } from '../../shared/playbook.ts'
import type { Reference } from './context.ts'
import type { ReadFile } from './folder-content.ts'
import { type GlossaryResult, glossaryFile } from './glossary.ts'
import { otherLocale } from './other-locale.ts'
import { type PackResult, packFile } from './pack.ts'
import { nameOfFile } from './parse.ts'
import { type PhrasingsResult, phrasingsFile } from './phrasings.ts'
import { type Place, problem, type RawProblem } from './problem-words.ts'
import type { ReperesResult } from './reperes.ts'

/** What can only be told once every file is read: links between playbooks, variables, translations. */
export function crossCheck(
  files: readonly ReadFile[],
  pack: Pack | undefined,
  { named }: Pick<ReperesResult, 'named'>,
): readonly RawProblem[] {
  const known = knownFiles(files)
  const variables = pack?.variables.map(({ name }) => name)
  const figures = named ? new Set(named) : undefined
  return files.flatMap((file) => [
    ...file.pointers.flatMap((pointer) =>
      checkPointer(pointer, { file, known, variables, figures }),
    ),
    ...untranslatedSteps(file, known),
    ...translatedTwice(file, known),
  ])
}

/** The playbooks the pack puts in order, and those its contacts lead to, must be there. */
export function checkPack(
  { names = [] }: PackResult,
  files: readonly ReadFile[],
): readonly RawProblem[] {
  return missingPlaybooks(packFile, names, files)
}

/** The playbooks a word of the glossary leads to must be there. */
export function checkGlossary(
  { sees }: GlossaryResult,
  files: readonly ReadFile[],
): readonly RawProblem[] {
  return missingPlaybooks(glossaryFile, sees, files)
}

/** The playbooks that people's own words lead to must be there. */
export function checkPhrasings(
  { names }: PhrasingsResult,
  files: readonly ReadFile[],
): readonly RawProblem[] {
  return missingPlaybooks(phrasingsFile, names, files)
}

function missingPlaybooks(
  file: string,
  named: readonly { readonly id: string; readonly place: Place }[],
  files: readonly ReadFile[],
): readonly RawProblem[] {
  const known = knownFiles(files)
  return named.flatMap(({ id, place }) =>
    known.has(id) ? [] : [problem(file, place, 'playbook-missing', { id })],
  )
}

/** By identifier, then language. A broken file still counts: a link to it is right, it is the file that is not. */
type Known = ReadonlyMap<string, readonly ReadFile[]>

function knownFiles(files: readonly ReadFile[]): Known {
  const known = new Map<string, ReadFile[]>()
  for (const file of files) {
    const id = file.playbook?.id ?? nameOfFile(file.file)
    known.set(id, [...(known.get(id) ?? []), file])
  }
  return known
}

function checkPointer(
  pointer: Reference,
  {
    file,
    known,
    variables,
    figures,
  }: {
    readonly file: ReadFile
    readonly known: Known
    readonly variables: readonly string[] | undefined
    /** Unknown while their file cannot be read: that it cannot is told there. */
    readonly figures: ReadonlySet<string> | undefined
  },
): readonly RawProblem[] {
  switch (pointer.to) {
    case 'anchor':
      return []
    case 'variable': {
      const { name, place } = pointer
      if (!variables || variables.includes(name)) return []
      const params = { name, known: variables.join(', ') }
      return [problem(file.file, place, 'variable-undeclared', params)]
    }
    case 'repere': {
      const { id, place } = pointer
      if (!figures || figures.has(id)) return []
      return [problem(file.file, place, 'repere-unknown', { id })]
    }
    case 'related': {
      const { id, place } = pointer
      if (id === file.playbook?.id) return [problem(file.file, place, 'related-self', {})]
      return known.has(id) ? [] : [problem(file.file, place, 'related-missing', { id })]
    }
    case 'playbook': {
      const { id, anchor, place } = pointer
      const targets = known.get(id)
      if (!targets) return [problem(file.file, place, 'playbook-missing', { id })]
      const target = targets.find(({ locale }) => locale === file.locale) ?? targets[0]
      if (anchor === undefined || !target?.playbook || target.anchors.has(anchor)) return []
      return [problem(file.file, place, 'playbook-anchor-missing', { id, anchor })]
    }
  }
}

/** A head translated in a page that is translated whole: the two would say different things one day. */
function translatedTwice(file: ReadFile, known: Known): readonly RawProblem[] {
  const { playbook } = file
  const locale = otherLocale[file.locale]
  if (!playbook?.translations?.[locale]) return []
  const other = known.get(playbook.id)?.find((each) => each.locale === locale)
  return other
    ? [problem(file.file, { line: 1, column: 1 }, 'translation-twice', { other: other.file })]
    : []
}

/** Steps that the other language does not have: an incident opened in one could not be read in the other. */
function untranslatedSteps(file: ReadFile, known: Known): readonly RawProblem[] {
  const id = file.playbook?.id
  if (id === undefined) return []
  const other = known.get(id)?.find(({ locale }) => locale === otherLocale[file.locale])
  if (!other?.playbook) return []
  return [...file.anchors.values()].flatMap((anchor) =>
    anchor.kind === 'step' && other.anchors.get(anchor.id)?.kind !== 'step'
      ? [
          problem(file.file, anchor.place, 'step-untranslated', {
            id: anchor.id,
            other: other.file,
          }),
        ]
      : [],
  )
}
