import {
  appendFile,
  copyFile,
  mkdir,
  mkdtemp,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { journalFile } from '../../src/main/incidents/incident-files.ts'
import { verifyIncident } from '../../src/main/incidents/verify.ts'
import { type Device, incident, logOf, note, startDevice } from './place.ts'
import { between, randomFrom } from './random.ts'
import { notOnce, tokensOf } from './tokens.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sang-froid-two-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function makeFolder(name: string): Promise<string> {
  const made = join(folder, name)
  await mkdir(made)
  return made
}

/** Writes `count` entries, two at a time, and returns their tokens. */
async function write(device: Device, id: string, count: number, tag = ''): Promise<string[]> {
  const tokens = Array.from({ length: count }, (_, index) => `${device.device}${tag}.${index}`)
  for (let index = 0; index < count; index += 2) {
    const pair = tokens.slice(index, index + 2)
    await Promise.all(pair.map((token) => device.record(id, note(`${token} noté à l’été 🏫`))))
  }
  return tokens
}

async function devicesIn(file: string): Promise<ReadonlySet<string>> {
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1)
  return new Set(lines.map((line) => String(JSON.parse(line).device)))
}

it('shows both computers the same log when they write in one folder at once', async () => {
  const data = await makeFolder('data')
  const first = startDevice(data, 'pc-1')
  const second = startDevice(data, 'pc-2')
  const { id } = await first.open(incident)
  const written = await Promise.all([write(first, id, 40), write(second, id, 40)])

  const log = await logOf(first, id)
  expect(log).toHaveLength(81)
  expect(await logOf(second, id)).toEqual(log)
  const { missing, doubled } = notOnce(written.flat(), tokensOf((await second.get(id)).entries))
  expect({ missing, doubled }).toEqual({ missing: [], doubled: [] })
  expect(await verifyIncident(data, id)).toMatchObject({ ok: true, entries: 81 })
  // And so does a computer that starts now.
  expect(await logOf(startDevice(data, 'pc-3'), id)).toEqual(log)
})

it('never writes in the file of another computer', async () => {
  const data = await makeFolder('data')
  const first = startDevice(data, 'pc-1')
  const second = startDevice(data, 'pc-2')
  const { id } = await first.open(incident)
  await Promise.all([write(first, id, 6), write(second, id, 6)])
  expect(await devicesIn(journalFile(data, id, 'pc-1'))).toEqual(new Set(['pc-1']))
  expect(await devicesIn(journalFile(data, id, 'pc-2'))).toEqual(new Set(['pc-2']))

  const { ino, size, mtimeMs } = await stat(journalFile(data, id, 'pc-1'))
  await write(second, id, 6, '-bis')
  await second.record(id, { kind: 'closed', by: 'Maire', summary: 'Fuite réparée' })
  await startDevice(data, 'pc-2').get(id)
  expect(await stat(journalFile(data, id, 'pc-1'))).toMatchObject({ ino, size, mtimeMs })
})

/** What `pc-2` wrote in a folder of its own: one incident that `pc-1` opened, delivered whole. */
async function twoFolders() {
  const here = await makeFolder('here')
  const there = await makeFolder('there')
  const first = startDevice(here, 'pc-1')
  const second = startDevice(there, 'pc-2')
  const { id } = await first.open(incident)
  await mkdir(dirname(journalFile(there, id, 'pc-1')), { recursive: true })
  await copyFile(journalFile(here, id, 'pc-1'), journalFile(there, id, 'pc-1'))
  await write(second, id, 12)
  // In the order of the file: of two written at once, either may come first.
  const tokens = tokensOf((await second.get(id)).entries)
  const bytes = await readFile(journalFile(there, id, 'pc-2'))
  return { here, first, id, tokens, bytes, delivered: journalFile(here, id, 'pc-2') }
}

it('reads whole lines only while the file of another computer arrives in pieces', async () => {
  const { first, id, tokens, bytes, delivered } = await twoFolders()
  const random = randomFrom(7)
  for (let start = 0; start < bytes.length; ) {
    const end = Math.min(bytes.length, start + between(random, 1, 400))
    await appendFile(delivered, bytes.subarray(start, end))
    start = end
    const lines = bytes.subarray(0, end).toString('latin1').split('\n').length - 1
    expect(tokensOf((await first.get(id)).entries)).toHaveLength(lines)
    // A computer that starts at this very moment reads the same, and leaves the half line alone.
    const started = startDevice(dirname(dirname(dirname(delivered))), 'pc-3')
    expect(tokensOf((await started.get(id)).entries)).toHaveLength(lines)
    expect((await stat(delivered)).size).toBe(end)
    expect(started.problems).toEqual([])
  }
  expect(tokensOf((await first.get(id)).entries)).toEqual(tokens)
  expect(first.problems).toEqual([])
})

it('follows a file that a sync engine replaces by a longer one, or an older one for a while', async () => {
  const { here, first, id, tokens, bytes, delivered } = await twoFolders()
  const half = bytes.subarray(0, bytes.indexOf(0x0a, bytes.length / 2) + 1)
  for (const content of [half, bytes, half, bytes]) {
    // Their names while they arrive; neither may be taken for a journal.
    for (const name of ['.syncthing.pc-2.jsonl.tmp', '.pc-2.jsonl.~1a2b']) {
      await writeFile(join(dirname(delivered), name), content)
      await first.get(id)
    }
    await rename(join(dirname(delivered), '.syncthing.pc-2.jsonl.tmp'), delivered)
    const lines = content.toString('latin1').split('\n').length - 1
    expect(tokensOf((await first.get(id)).entries)).toHaveLength(lines)
  }
  expect(tokensOf((await first.get(id)).entries)).toEqual(tokens)
  expect(await verifyIncident(here, id)).toMatchObject({ ok: true })
})

it('refuses nothing that it wrote while a sync engine takes a file away to replace it', async () => {
  const data = await makeFolder('data')
  const { id } = await startDevice(data, 'pc-1').open(incident)
  const second = startDevice(data, 'pc-2')
  await second.record(id, note('pc-2.debut'))
  const engine = replaceForEver(journalFile(data, id, 'pc-1'))
  const kept = ['pc-2.debut']
  const refused: string[] = []
  for (let count = 0; count < 600; count += 1) {
    const token = `pc-2.${count}`
    await second.record(id, note(token)).then(
      () => kept.push(token),
      () => refused.push(token),
    )
  }
  await engine.stop()
  // A person writes again what was refused: it must not be there already.
  const log = tokensOf((await startDevice(data, 'pc-1').get(id)).entries)
  expect(log.filter((token) => refused.includes(token))).toEqual([])
  expect(log).toEqual(kept)
})

/** Syncthing removes the old file, then gives its name to the new one: for a moment there is none. */
function replaceForEver(file: string) {
  let isStopped = false
  const running = (async () => {
    while (!isStopped) {
      await rename(file, `${file}.tmp`)
      await setImmediate()
      await rename(`${file}.tmp`, file)
      await setImmediate()
    }
  })()
  return {
    stop() {
      isStopped = true
      return running
    },
  }
}

it.each([
  'pc-2.sync-conflict-20261123-164038-ABCDEFG.jsonl',
  'pc-2 (conflicted copy 2026-11-23 164038).jsonl',
  'pc-2 (copie en conflit 2026-11-23 164038).jsonl',
  // What docs/plusieurs-postes.md tells people to name one by hand.
  'pc-2 - copie.jsonl',
])('shows the entries of the copy « %s » too, each once', async (name) => {
  const { here, first, id, tokens, bytes, delivered } = await twoFolders()
  const half = bytes.subarray(0, bytes.indexOf(0x0a, bytes.length / 2) + 1)
  await writeFile(delivered, half)
  const copy = join(dirname(delivered), name)
  await writeFile(copy, bytes)
  expect(tokensOf((await first.get(id)).entries)).toEqual(tokens)
  expect(first.problems).toEqual([{ file: copy, code: 'conflicted-copy' }])

  // The computer whose copy it is shows them too, and neither it nor the others touch the copy.
  const owner = startDevice(here, 'pc-2')
  const before = await stat(copy)
  expect(tokensOf((await owner.get(id)).entries)).toEqual(tokens)
  await owner.record(id, note('pc-2.suite après la copie'))
  expect(tokensOf((await first.get(id)).entries)).toEqual([...tokens, 'pc-2.suite'])
  expect(await stat(copy)).toMatchObject({ size: before.size, mtimeMs: before.mtimeMs })
})
