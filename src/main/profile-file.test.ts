import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyProfile, profileSchema } from '../shared/profile.ts'
import { Refusal } from './incidents/refusal.ts'
import { readProfileFile, writeProfileFile } from './profile-file.ts'

const now = new Date('2026-11-23T09:00:00Z')
const file = (text: string | Uint8Array<ArrayBuffer>) => new File([text], 'profile.json')
const profile = profileSchema.parse({
  commune: 'Saint-Aubin',
  population: 912,
  contacts: [{ id: 'a', role: 'Préfecture, permanence', phone: '02 00 00 00 00' }],
})

describe('the profile as a file', () => {
  it('is read on another computer as it was written', async () => {
    const written = writeProfileFile(profile, now)
    expect(written.fileName).toBe('ma-commune-2026-11-23.json')
    expect(await readProfileFile(written.file)).toEqual(profile)
  })

  it('is read with the mark that some editors add', async () => {
    const text = await writeProfileFile(emptyProfile, now).file.text()
    expect(await readProfileFile(file(`\uFEFF${text}`))).toEqual(emptyProfile)
  })

  it.each([
    ['no JSON', 'bonjour', 'file'],
    ['another file of ours', '{"id":"x"}', 'file.kind'],
    [
      'a population that is none',
      '{"kind":"sang-froid-profile","version":1,"profile":{"population":"beaucoup"}}',
      'file.profile.population',
    ],
    ['a version to come', '{"kind":"sang-froid-profile","version":2,"profile":{}}', 'file.version'],
    ['a huge file', new Uint8Array(1_000_001), 'file'],
  ] as const)('refuses %s, naming the place', async (_name, content, path) => {
    const bytes = typeof content === 'string' ? content : new Uint8Array(content)
    const refusal = await readProfileFile(file(bytes)).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).reason).toMatchObject({ code: 'INVALID', issues: [{ path }] })
  })

  it('answers any bytes with a profile or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        await readProfileFile(file(text)).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
      }),
    )
  })
})
