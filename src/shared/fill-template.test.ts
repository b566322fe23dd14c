import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillTemplate, splitTemplate, valuesFor, variablesOf } from './fill-template.ts'
import type { Variable } from './playbook.ts'

const label = { fr: 'x', en: 'x' }
const variables: readonly Variable[] = [
  { name: 'commune', from: 'commune', label, example: label },
  { name: 'prenom', label, example: label },
]
const profile = {
  commune: 'Saint-Aubin',
  mayor: '',
  signature: '',
  phone: '',
  email: '',
  website: '',
  page: '',
  openingHours: '',
}

describe('fillTemplate', () => {
  it('replaces what is known, with or without spaces in the braces', () => {
    const { text, missing } = fillTemplate(
      '{{commune}} et {{ commune }}',
      { commune: 'Aubin' },
      String,
    )
    expect(text).toBe('Aubin et Aubin')
    expect(missing).toEqual([])
  })

  it('leaves a visible blank, once in the list, for what is not known', () => {
    const { text, missing } = fillTemplate('{{ a }} {{ a }}', {}, () => 'Prénom')
    expect(text).toBe('[Prénom] [Prénom]')
    expect(missing).toEqual(['a'])
  })

  it('never takes a value from an object’s prototype', () => {
    expect(fillTemplate('{{ constructor }}', {}, String).missing).toEqual(['constructor'])
  })

  it('does not fill a value again: what a person typed is not a template', () => {
    const { text } = fillTemplate('{{ a }}', { a: '{{ b }}', b: 'no' }, String)
    expect(text).toBe('{{ b }}')
  })

  it('keeps every other character of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(variablesOf(text).length === 0)
        expect(fillTemplate(text, {}, String).text).toBe(text)
      }),
    )
  })
})

describe('the length of a message', () => {
  it('leaves out the names of its blanks: they are not sent', () => {
    const text = 'Mairie. Point à {{ heure }}.'
    const blank = fillTemplate(text, {}, () => 'Heure du prochain point')
    expect(blank.text).toBe('Mairie. Point à [Heure du prochain point].')
    expect(blank.characters).toBe('Mairie. Point à .'.length)
    const filled = fillTemplate(text, { heure: '18 h' }, String)
    expect(filled.characters).toBe(filled.text.length)
  })
})

describe('splitTemplate', () => {
  it('gives the pieces in order', () => {
    expect(splitTemplate('Bonjour {{ prenom }} !')).toEqual([
      { type: 'text', value: 'Bonjour ' },
      { type: 'variable', name: 'prenom' },
      { type: 'text', value: ' !' },
    ])
  })
})

describe('valuesFor', () => {
  it('takes what Ma commune knows', () => {
    expect(valuesFor(variables, profile, {})).toEqual({ commune: 'Saint-Aubin' })
  })

  it('prefers what was typed, and takes a blank for nothing', () => {
    expect(valuesFor(variables, profile, { commune: 'Aubin', prenom: '  ' })).toEqual({
      commune: 'Aubin',
    })
  })
})
