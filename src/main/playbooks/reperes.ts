import { z } from 'zod'
import type { Locale } from '../../shared/locale.ts'
import { plainDay } from '../../shared/plain-day.ts'
import { type Election, type Repere, type Reperes, repereSchema } from '../../shared/repere.ts'
import { decode } from './decode.ts'
import { type Place, problem, type RawProblem } from './problem-words.ts'
import { readYaml, type YamlRead } from './read-yaml.ts'
import {
  groupSchema,
  reperesFileSchema,
  type VotingDay,
  votingDaySchema,
  writtenElectionSchema,
} from './reperes-file.ts'
import { electionOf, quotedDay, wrongDays } from './written-elections.ts'
import { maxDataPieces } from './yaml-budget.ts'

/** The file of figures, beside the pack's. A folder may have none. */
export const reperesFile = 'reperes.yml'

export type ReperesResult = {
  readonly reperes: Reperes
  readonly problems: readonly RawProblem[]
  /** Every figure the file names, those of bad entries too; null when the file could not be read. */
  readonly named: readonly string[] | null
  /** What is to be looked at again one day: figures and votes, where they stand. */
  readonly dated: readonly DatedFigure[]
}

/** A figure or a vote, with the day it was last looked at. */
export type DatedFigure = Pick<Repere, 'id' | 'reviewed' | 'reviewEveryDays' | 'sources'> & {
  readonly place: Place
}

export const noReperes: ReperesResult = {
  reperes: { groups: [], reperes: [], elections: [] },
  problems: [],
  named: [],
  dated: [],
}

/** Reads and validates `reperes.yml`, entry by entry: a bad one is told and left out. A figure given twice counts once. */
export function parseReperes(bytes: Uint8Array): ReperesResult {
  const { text, problems } = decode(reperesFile, bytes)
  if (text === undefined) return { ...noReperes, problems, named: null }
  const read = readYaml({
    file: reperesFile,
    text,
    firstLine: 1,
    maxLength: text.length,
    maxPieces: maxDataPieces,
    schema: reperesFileSchema,
  })
  if (!read.value) return { ...noReperes, problems: [...problems, ...read.problems], named: null }
  const { groups, reperes, elections, ...others } = read.value
  const known = Object.keys(reperesFileSchema.shape).join(', ')
  const judgedGroups = groups.map((each, at) => read.judge(each, ['groups', at], groupSchema))
  const votes = elections.map((each, at) => judgeVote(each, ['elections', at], read))
  const figures = reperes.map((each, at) =>
    judgeFigure(each, ['reperes', at], { read, votes, namedVotes: namesIn(elections) }),
  )
  const kept = { figures: firsts(figures), votes: firsts(votes) }
  return {
    reperes: {
      groups: judgedGroups.flatMap(({ value }) => value ?? []),
      reperes: kept.figures.map(({ value }) => value),
      elections: kept.votes.map(({ value }) => value),
    },
    problems: [
      ...problems,
      ...Object.keys(others).map((key) =>
        problem(reperesFile, read.place([key]), 'key-unknown', { key, known }),
      ),
      ...[...judgedGroups, ...figures, ...votes].flatMap((each) => each.problems),
      ...doubles(figures),
      ...doubles(votes),
      ...ungrouped(reperes, namesIn(groups), read),
    ],
    named: namesIn(reperes),
    dated: [...kept.figures, ...kept.votes].flatMap(datedOf),
  }
}

/** The words of each figure, by its name. */
export function valuesIn(reperes: readonly Repere[], locale: Locale): ReadonlyMap<string, string> {
  return new Map(reperes.map(({ id, value }) => [id, value[locale]]))
}

type Read = Pick<YamlRead<unknown>, 'judge' | 'place'>
type Path = readonly PropertyKey[]

/** An entry: what it gives when it is right, and what is wrong with it. */
type Judged<T> = {
  readonly value?: T
  readonly place: Place
  readonly problems: readonly RawProblem[]
  /** Is the day it was checked that of another entry? */
  readonly isBorrowed?: boolean
}

function judgeVote(entry: unknown, at: Path, read: Read): Judged<Election> {
  const place = read.place(at)
  const { value: written, problems } = read.judge(entry, at, writtenElectionSchema)
  if (!written) return { place, problems }
  const wrong = wrongDays(reperesFile, written, (path) => read.place([...at, ...path]))
  return wrong ? { place, problems: [wrong] } : { value: electionOf(written), place, problems: [] }
}

function judgeFigure(
  entry: unknown,
  at: Path,
  {
    read,
    votes,
    namedVotes,
  }: {
    readonly read: Read
    readonly votes: readonly Judged<Election>[]
    readonly namedVotes: readonly string[]
  },
): Judged<Repere> {
  const place = read.place(at)
  if (!isVotingDay(entry)) return { ...read.judge(entry, at, repereSchema), place }
  const { value: written, problems } = read.judge(entry, at, votingDaySchema)
  if (!written) return { place, problems }
  const { election, of } = written.day
  const vote = votes.find(({ value }) => value?.id === election)?.value
  const value = vote && figureOf(written, vote)
  if (value) return { value, place, problems, isBorrowed: written.reviewed === undefined }
  // A vote that is wrong has been told so: its figures are not told on top of it.
  if (!vote && namedVotes.includes(election)) return { place, problems }
  const params = { name: election, value: of }
  const missing = problem(reperesFile, read.place([...at, 'day']), 'repere-day-missing', params)
  return { place, problems: [missing] }
}

function isVotingDay(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && 'day' in entry
}

function figureOf(written: VotingDay, vote: Election): Repere | undefined {
  const { day, ...rest } = written
  const found = quotedDay(vote, day.of)
  if (found === undefined) return undefined
  return {
    ...rest,
    value: { fr: plainDay(found, 'fr'), en: plainDay(found, 'en') },
    confidence: rest.confidence ?? vote.confidence,
    sources: rest.sources ?? vote.sources,
    reviewed: rest.reviewed ?? vote.reviewed,
    reviewEveryDays: rest.reviewEveryDays ?? vote.reviewEveryDays,
  }
}

const namedSchema = z.object({ id: z.string() })
const groupedSchema = z.object({ group: z.string() })

/** The names that entries give themselves, whatever else is wrong with them. */
function namesIn(entries: readonly unknown[]): readonly string[] {
  return entries.flatMap((each) => namedSchema.safeParse(each).data?.id ?? [])
}

function ungrouped(
  entries: readonly unknown[],
  groups: readonly string[],
  { place }: Read,
): readonly RawProblem[] {
  return entries.flatMap((each, index) => {
    const name = groupedSchema.safeParse(each).data?.group
    if (name === undefined || groups.includes(name)) return []
    const params = { name, known: groups.join(', ') }
    return [
      problem(reperesFile, place(['reperes', index, 'group']), 'repere-group-unknown', params),
    ]
  })
}

type Right<T> = Judged<T> & { readonly value: T }

/** The entries that are right, the first of each name. */
function firsts<T extends { readonly id: string }>(entries: readonly Judged<T>[]): Right<T>[] {
  const seen = new Set<string>()
  return entries.filter(isRight).filter(({ value: { id } }) => !seen.has(id) && seen.add(id))
}

function isRight<T>(entry: Judged<T>): entry is Right<T> {
  return entry.value !== undefined
}

function doubles<T extends { readonly id: string }>(
  entries: readonly Judged<T>[],
): readonly RawProblem[] {
  const kept = new Set<Judged<T>>(firsts(entries))
  return entries.flatMap((each) =>
    each.value === undefined || kept.has(each)
      ? []
      : [problem(reperesFile, each.place, 'pack-name-twice', { name: each.value.id })],
  )
}

function datedOf({ value, place, isBorrowed }: Right<Repere | Election>): readonly DatedFigure[] {
  if (isBorrowed === true) return []
  const { id, reviewed, reviewEveryDays, sources } = value
  return [{ id, reviewed, reviewEveryDays, sources, place }]
}
