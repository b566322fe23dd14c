import { describe, expect, it } from 'vitest'
import type { Event, Facts, Head } from '../../shared/incident.ts'
import { sealCode } from '../../shared/seal.ts'
import { chainOf, device, opened, otherDevice } from './incidents.support.ts'
import { entriesOf, type ReadBack, verifySeals } from './verify-seal.ts'

const noted = (text: string): Facts => ({ kind: 'noted', by: 'X', text })
const closed = (heads?: Head[]): Facts => ({
  kind: 'closed',
  by: 'Le maire',
  summary: 'Fini',
  ...(heads && { heads }),
})
const journal = (lines: readonly (Event | undefined)[], of = device, copy = false): ReadBack => ({
  device: of,
  copy,
  lines,
})

function headOf(events: readonly Event[]): Head {
  const last = events.at(-1)
  if (!last) throw new Error('an empty journal has no head')
  return { device: last.device, entries: events.length, hash: last.hash }
}

const before = [opened, noted('un')]
const others = chainOf([noted('deux'), noted('trois'), noted('quatre')], {
  device: otherDevice,
  mark: 'B',
})
const otherJournal = journal(others, otherDevice)
const heads = [headOf(chainOf(before)), headOf(others)]
const own = chainOf([...before, closed(heads)])
const closing = own[2]
const codes = (journals: readonly ReadBack[]) =>
  verifySeals(journals).problems.map(({ file, line, code }) => `${file} ${line} ${code}`)

describe('the seals of an incident', () => {
  it('say nothing before the first closing', () => {
    expect(verifySeals([])).toEqual({ problems: [], unsealed: 0 })
    expect(verifySeals([otherJournal])).toEqual({ problems: [], unsealed: 3 })
  })

  it('cover what all journals held', () => {
    expect(verifySeals([journal(own), otherJournal])).toEqual({
      problems: [],
      seal: {
        code: sealCode(closing?.hash ?? ''),
        hash: closing?.hash,
        at: closing?.recordedAt,
        by: 'Le maire',
      },
      unsealed: 0,
    })
  })

  it('name the first line that is missing', () => {
    const file = `${otherDevice}.jsonl`
    expect(codes([journal(own), journal(others.slice(0, 2), otherDevice)])).toEqual([
      `${file} 3 missing-entries`,
    ])
    expect(codes([journal(own), journal([], otherDevice)])).toEqual([`${file} 1 missing-entries`])
    expect(codes([journal(own)])).toEqual([`${file} 1 missing-entries`])
  })

  it('name the last line sealed when it is another', () => {
    const anew = chainOf([noted('deux'), noted('trois'), noted('cinq'), noted('six')], {
      device: otherDevice,
      mark: 'B',
    })
    expect(codes([journal(own), journal(anew, otherDevice)])).toEqual([
      `${otherDevice}.jsonl 3 missing-entries`,
    ])
  })

  it('name the lines missing from the journal that was closed', () => {
    const [first, , last] = own
    expect(codes([journal([first, last]), otherJournal])).toEqual([
      `${device}.jsonl 2 missing-entries`,
    ])
  })

  it('say no more of a line that is no entry than its journal does', () => {
    const head: Head = { device: otherDevice, entries: 4, hash: headOf(others).hash }
    const ending = chainOf([...before, closed([head])])
    expect(codes([journal(ending), journal([...others, undefined], otherDevice)])).toEqual([])
    expect(codes([journal(ending), otherJournal])).toEqual([
      `${otherDevice}.jsonl 4 missing-entries`,
    ])
  })

  it('are all checked; the last closing gives the seal', () => {
    const again = [...before, closed(heads), { kind: 'reopened', by: 'X' } as const]
    const ended = chainOf([...again, closed([headOf(chainOf(again)), headOf(others)]), noted('+')])
    const { seal, unsealed } = verifySeals([journal(ended), otherJournal])
    expect(seal?.hash).toBe(ended[4]?.hash)
    expect(unsealed).toBe(1)
    expect(verifySeals([journal(ended)]).problems.map(({ entryId }) => entryId)).toEqual([
      ended[2]?.id,
      ended[4]?.id,
    ])
  })

  it('of an older version cover their own journal', () => {
    const old = chainOf([...before, closed(), noted('après')])
    const { problems, seal, unsealed } = verifySeals([journal(old), otherJournal])
    expect(problems).toEqual([])
    expect(seal?.hash).toBe(old[2]?.hash)
    expect(unsealed).toBe(4)
  })

  it('are satisfied by a copy that holds what the journal lost, never required of a copy', () => {
    const copy = journal(others, otherDevice, true)
    const short = journal(others.slice(0, 1), otherDevice)
    expect(verifySeals([journal(own), short, copy])).toMatchObject({ problems: [], unsealed: 0 })
    const shortCopy = journal(others.slice(0, 1), otherDevice, true)
    expect(codes([journal(own), shortCopy, otherJournal])).toEqual([])
    expect(codes([journal(own), shortCopy])).toEqual([`${otherDevice}.jsonl 1 missing-entries`])
  })
})

describe('the entries of all journals', () => {
  it('count once; the journal speaks before its copy', () => {
    const [first] = others
    const altered = first && { ...first, by: 'Un autre' }
    const copy = journal([altered, undefined, ...others.slice(1)], otherDevice, true)
    expect(entriesOf([copy, otherJournal])).toEqual(others)
    expect(entriesOf([copy])).toEqual([altered, ...others.slice(1)])
  })
})
