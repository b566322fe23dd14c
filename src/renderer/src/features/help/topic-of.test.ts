import { expect, it } from 'vitest'
import { topicOf } from './topic-of.ts'

it.each([
  ['/', 'accueil'],
  ['/fiches/rumeur', 'fiches'],
  ['/incidents', 'incidents'],
  ['/incidents/01KAR1PXXF7E5XQ3V5S1TCCQKA', 'incident'],
  ['/commune/gendarmerie', 'commune'],
  ['/imprimer/rumeur', 'imprimer'],
  ['/glossaire/derapage', 'glossaire'],
  ['/reperes', 'reperes'],
  ['/a-propos', 'a-propos'],
  ['/reglages', 'reglages'],
  ['/bienvenue', 'accueil'],
])('the help of %s is « %s »', (location, topic) => {
  expect(topicOf(location)).toBe(topic)
})
