import { appendFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../storage/storage.support.ts'
import { headsOfOthers } from './heads.ts'
import {
  chainOf,
  device,
  incidentId,
  opened,
  otherDevice,
  putJournal,
  textOf,
} from './incidents.support.ts'

it('says how far the other journals go, without a line that is half delivered', async () => {
  const data = await temporaryFolder()
  await putJournal(data, textOf(chainOf([opened])))
  const events = chainOf(
    [
      { kind: 'noted', by: 'Maire', text: 'Un' },
      { kind: 'noted', by: 'Maire', text: 'Deux' },
    ],
    { device: otherDevice },
  )
  const file = await putJournal(data, textOf(events), { device: otherDevice })
  await appendFile(file, '{"at":')
  expect(await headsOfOthers(data, { id: incidentId, entries: [] }, device)).toEqual([
    { device: otherDevice, entries: 2, hash: events.at(-1)?.hash },
  ])
})

it('seals a journal that is away for a moment as it was last seen', async () => {
  const data = await temporaryFolder()
  await putJournal(data, textOf(chainOf([opened])))
  const entries = chainOf([opened, { kind: 'noted', by: 'Maire', text: 'Un' }], {
    device: otherDevice,
  })
  expect(await headsOfOthers(data, { id: incidentId, entries: [...entries] }, device)).toEqual([
    { device: otherDevice, entries: 2, hash: entries.at(-1)?.hash },
  ])
})
