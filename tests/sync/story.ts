import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer } from './messages.ts'
import { type Computer, startComputer } from './start-computer.ts'
import { type Engine, prepareEngine } from './syncthing.ts'

export type StoryOptions = {
  /** `computer.ts`, built. */
  readonly computerFile: string
  /** An empty folder for everything. */
  readonly folder: string
  readonly say: (line: string) => void
  /** Ends the story early; everything it started is ended then too. */
  readonly signal: AbortSignal
}

/** Returns what is wrong, in words; nothing when all is as it should be. */
export type Faults = readonly string[]

const names = ['pc-accueil', 'pc-maire', 'pc-astreinte'] as const
/** How long they write together, then while the third is cut off, then after it is back; in milliseconds. */
const spellMs = 6_000
const limitMs = 60_000

/** Three computers and their sync engines tell one story: writing together, one cut off, one log again. */
export async function runStory({
  computerFile,
  folder,
  say,
  signal,
}: StoryOptions): Promise<Faults> {
  const computers: Computer[] = []
  const engines: Engine[] = []
  try {
    for (const name of names) {
      const dataDir = join(folder, name, 'data')
      await mkdir(dataDir, { recursive: true })
      engines.push(
        await prepareEngine({ name, home: join(folder, name, 'syncthing'), folder: dataDir }),
      )
      computers.push(startComputer(computerFile, dataDir, name))
    }
    await Promise.all(
      engines.map((engine) => engine.start(engines.filter((other) => other !== engine))),
    )
    await until('every computer is connected with the two others', async () =>
      (await Promise.all(engines.map((engine) => engine.connected()))).every(
        (count) => count === 2,
      ),
    )
    say('Three computers, each with its own folder and its own Syncthing, are connected.')
    return await Promise.race([tell(computers, engines, say), rejectOn(signal)])
  } finally {
    await Promise.all([...computers, ...engines].map((each) => each.end()))
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new Error('Stopped'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
}

async function tell(
  computers: readonly Computer[],
  engines: readonly Engine[],
  say: (line: string) => void,
): Promise<Faults> {
  const [first, , third] = computers
  const cutEngine = engines[2]
  if (!first || !third || !cutEngine) throw new Error('Three computers are needed')
  const { opened: id } = await first.ask({ do: 'open' })
  if (id === undefined) throw new Error('Nothing was opened')
  const read = () => Promise.all(computers.map((each) => each.ask({ do: 'read', id })))

  const start = performance.now()
  await until('the incident reaches the two others', async () =>
    (await read()).every(({ log }) => log.length > 0),
  )
  say(`${first.device} opened an incident; the two others show it after ${since(start)} s.`)

  for (const each of computers) await each.ask({ do: 'start', id })
  await wait(spellMs)
  say(`All three write: ${counts(await read())}.`)

  await cutEngine.pause()
  await until('the third is cut off', async () => (await cutEngine.connected()) === 0)
  const before = await read()
  await wait(spellMs)
  const during = await read()
  say(`${third.device} was cut off; all three went on writing: ${counts(during)}.`)
  const faults = faultsWhileCut(before, during)

  await cutEngine.resume()
  const back = performance.now()
  await until('the third hears of the others again', async () => {
    const missed = during[0]?.written.at(-1) ?? ''
    return (await third.ask({ do: 'read', id })).texts.includes(missed)
  })
  say(`${third.device} is back; it shows what it missed after ${since(back)} s.`)
  await wait(spellMs / 3)
  const written = (await Promise.all(computers.map((each) => each.ask({ do: 'stop' })))).flatMap(
    (answer) => answer.written,
  )
  const stopped = performance.now()
  await until('all three show every entry, in one order', async () =>
    isOneLog(await read(), written),
  )
  say(
    `They stopped writing; all three show one log of ${written.length + 1} entries after ${since(stopped)} s (${since(back)} s after the return).`,
  )

  const last = await read()
  const conflicts = await Promise.all(computers.map(({ dataDir }) => conflictsIn(dataDir)))
  faults.push(
    ...last.flatMap(({ refused }) => refused.map((text) => `refused: ${text}`)),
    ...tooMany(last, written),
    ...last.flatMap(({ problems }) => problems),
    ...last.flatMap(({ isVerified }, index) =>
      isVerified ? [] : [`${computers[index]?.device}: verify is not clean`],
    ),
    ...conflicts.flat().map((name) => `conflict file: ${name}`),
  )
  if (faults.length === 0)
    say('verify is clean on all three; no entry was refused; no conflict file was made.')
  return faults
}

/** A cut that cuts nothing would prove nothing. */
function faultsWhileCut(before: readonly Answer[], during: readonly Answer[]): string[] {
  const [first, , third] = during
  if (!first || !third) return ['not three computers']
  const faults: string[] = []
  const wroteSince = (index: number) =>
    (during[index]?.written ?? []).slice(before[index]?.written.length ?? 0)
  for (const index of [0, 1, 2])
    if (wroteSince(index).length === 0) faults.push(`${names[index]} did not write during the cut`)
  if (wroteSince(0).some((text) => third.texts.includes(text)))
    faults.push('the cut did not cut: the third saw what the first wrote')
  if (wroteSince(2).some((text) => first.texts.includes(text)))
    faults.push('the cut did not cut: the first saw what the third wrote')
  return faults
}

function isOneLog(answers: readonly Answer[], written: readonly string[]): boolean {
  const shown = new Set(answers[0]?.texts)
  return (
    new Set(answers.map(({ log }) => log.join())).size === 1 &&
    written.every((text) => shown.has(text))
  )
}

/** Entries that are there although they were refused, or twice. */
function tooMany(answers: readonly Answer[], written: readonly string[]): string[] {
  const acknowledged = new Set(written)
  const texts = answers[0]?.texts ?? []
  return texts
    .filter((text, place) => !acknowledged.has(text) || texts.indexOf(text) !== place)
    .map((text) => `there although it was refused, or twice: ${text}`)
}

function counts(answers: readonly Answer[]): string {
  return answers
    .map(
      ({ written, log }, index) =>
        `${names[index]} wrote ${written.length} and shows ${log.length}`,
    )
    .join(', ')
}

async function conflictsIn(dataDir: string): Promise<readonly string[]> {
  const files = await readdir(dataDir, { recursive: true })
  return files.filter((file) => file.includes('sync-conflict'))
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limitMs
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs / 1000} s in vain until ${what}`)
    await wait(250)
  }
}

function since(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1)
}
