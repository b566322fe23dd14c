import { describe, expect, it } from 'vitest'
import { emptyProfile, type Profile, profileSchema } from '../../../../shared/profile.ts'
import { profileIn } from './unwritten-profile.ts'

const full: Profile = profileSchema.parse({
  commune: 'Saint-Aubin',
  population: 812,
  mayor: 'Camille Martin',
  contacts: [{ id: 'a', role: 'Gendarmerie', phone: '17' }],
})

describe('a profile that was not written yet', () => {
  it.each([
    ['empty', emptyProfile],
    ['full', full],
  ])('is read back as it was: %s', (_, profile) => {
    expect(profileIn(JSON.stringify(profile))).toEqual(profile)
  })

  it('is read for what the form can be given: every field the schema knows', () => {
    for (const name of Object.keys(full)) {
      const { [name as keyof Profile]: _, ...rest } = full
      expect(profileIn(JSON.stringify(rest)), name).toBeUndefined()
    }
    for (const name of Object.keys(full.contacts[0] ?? {})) {
      const contact = { ...full.contacts[0], [name]: 1 }
      expect(profileIn(JSON.stringify({ ...full, contacts: [contact] })), name).toBeUndefined()
    }
  })

  it.each(['', 'null', '[]', '{', '{"commune":1}', '{"contacts":[null]}'])('is not %j', (text) => {
    expect(profileIn(text)).toBeUndefined()
  })
})
