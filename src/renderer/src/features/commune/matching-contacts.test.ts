import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../shared/playbook.ts'
import type { Contact } from '../../../../shared/profile.ts'
import { matchingContacts } from './matching-contacts.ts'

const contact = (id: string, role: string, phone = '02 00 00 00 00'): Contact => ({
  id,
  role,
  phone,
  name: '',
  email: '',
  note: '',
  checked: '',
})
const text = (value: string) => [{ type: 'text' as const, value }]
const table = (...who: readonly string[]): readonly Block[] => [
  { type: 'table', head: [text('Qui'), text('Quand')], rows: who.map((each) => [text(each)]) },
]
const matched = (contacts: readonly Contact[], blocks: readonly Block[]) =>
  matchingContacts(contacts, blocks).map(({ id }) => id)

describe('the local contacts of a page', () => {
  it('are those whose role it names', () => {
    const contacts = [
      contact('prefecture', 'Préfecture, permanence'),
      contact('avocat', 'Avocat'),
      contact('amf', 'Association des maires du département'),
    ]
    const blocks = table('Préfecture', 'Association départementale de maires')
    expect(matched(contacts, blocks)).toEqual(['prefecture', 'amf'])
  })

  it('are found by the name they were suggested under when the role was written over', () => {
    const contacts = [contact('gendarmerie', 'Adjudante Le Goff'), contact('x-1', 'Adjudant Petit')]
    expect(matched(contacts, table('Gendarmerie ou police'))).toEqual(['gendarmerie'])
  })

  it('begin with those who decide, named or not', () => {
    const contacts = [contact('avocat', 'Avocat'), contact('maire', 'Camille Martin')]
    expect(matched(contacts, table('Avocat'))).toEqual(['maire', 'avocat'])
  })

  it('leave out whoever has no number, and words that tell nothing', () => {
    const contacts = [
      contact('prefecture', 'Préfecture', ''),
      contact('y', 'Fleuriste de la commune'),
    ]
    expect(matched(contacts, table('Préfecture', 'Assureur de la commune'))).toEqual([])
  })
})
