import { describe, expect, it } from 'vitest'
import { firstLine, pageOf, told } from './page.support.ts'
import { beginsWithVerb, stepsWithoutVerb } from './step-verbs.ts'

describe('a step', () => {
  it.each([
    'Appeler les secours',
    'Ne rien répondre à l’auteur',
    'N’effacer aucun message',
    'Se taire sur les victimes',
    'S’assurer du nom',
    "S'assurer du nom",
    'Lui demander comment elle va',
    'Tout noter',
    'Trier\u00a0: colère ou menace',
    'Écrire, lire, dire, suivre, mettre',
    'Joindre le préfet',
    'Rejoindre la salle',
    'Exclure le compte',
    'Interdire l’accès',
    'Connaître le nom',
    'Inscrire le fait',
    'Conduire la réunion',
    'Recevoir la famille',
    'Taire le nom',
    'Débattre ailleurs',
    'Résoudre le blocage',
    'Vaincre la peur',
    'Plaindre la commune',
    'Clore le sujet',
  ])('begins with a verb: %s', (step) => {
    expect(beginsWithVerb(step, 'fr')).toBe(true)
  })

  it.each([
    'Appel aux secours',
    'La mairie appelle',
    'Première capture',
    'Dossier à ouvrir',
    'Courrier au préfet',
    'Maire et adjoints',
    'Affaire à classer',
    'Ordre du jour',
    'Capture de l’écran',
    'Lettre à la famille',
    'Formulaire en ligne',
    'Centre de secours',
    'Vous appelez',
    '17 à appeler',
    '',
  ])('does not: %s', (step) => {
    expect(beginsWithVerb(step, 'fr')).toBe(false)
  })

  it('is an order in English, which only some beginnings are not', () => {
    for (const step of ['Call the police', 'Do not reply', 'Bring a copy', 'Ring the editor']) {
      expect(beginsWithVerb(step, 'en')).toBe(true)
    }
    for (const step of ['The post', 'You call', 'Calling the police', 'If it is serious, call']) {
      expect(beginsWithVerb(step, 'en')).toBe(false)
    }
  })

  it('is told at its first word', () => {
    const found = stepsWithoutVerb(pageOf('## A {#a}\n\n- [ ] Capture de l’écran {#capture}'))
    expect(told(found)).toEqual([`step-verb ${firstLine + 2}:7`])
    expect(found[0]?.params).toEqual({ text: 'Capture' })
  })
})
