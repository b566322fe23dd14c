import { expect, it } from 'vitest'
import { isPlainPath, isReservedName } from './plain-path.ts'

it.each([
  '',
  '/etc/passwd',
  '//serveur/partage/x',
  'C:/x',
  'c:x',
  '\\\\serveur\\x',
  'a\\..\\b',
  '..',
  '../x',
  'a/../../x',
  'a/..',
  './x',
  'a//b',
  'a/',
  '.../x',
  '.. /x',
  'a/. ./x',
  'a\0b',
  'a\nb',
])('is no path inside a folder: %j', (path) => {
  expect(isPlainPath(path)).toBe(false)
})

it.each(['profile.json', 'Procès-verbal du 3.docx', 'a/.stignore', 'a..b/c'])(
  'is a path inside a folder: %s',
  (path) => expect(isPlainPath(path)).toBe(true),
)

it.each(['fr/con.md', 'AUX.yml', 'fr/lpt1.fr.md'])('is a device of Windows: %s', (path) => {
  expect(isReservedName(path)).toBe(true)
})

it.each(['fr/contact.md', 'con/fiche.md'])('is no device of Windows: %s', (path) => {
  expect(isReservedName(path)).toBe(false)
})
