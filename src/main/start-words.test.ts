import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { StartError, type StartTrouble } from './start-error.ts'
import { startWords } from './start-words.ts'

const folder = '/cle/donnees'
const troubles: readonly StartTrouble[] = [
  { code: 'locked', folder, device: 'pc-accueil' },
  { code: 'bad-device', device: 'PC Accueil' },
  { code: 'not-absolute', folder },
  { code: 'is-file', folder },
  { code: 'inside-file', folder },
  { code: 'no-parent', folder, parent: '/cle' },
  { code: 'cannot-open', folder, reason: 'EACCES' },
  { code: 'cannot-create', folder, reason: 'EACCES' },
  { code: 'cannot-write', folder, reason: 'full' },
]

it.each(troubles.map((trouble) => [trouble.code, trouble] as const))(
  '%s says what happened, what is safe and what to do, in both languages',
  (_, trouble) => {
    const [french, english] = [startWords(trouble, 'fr'), startWords(trouble, 'en')]
    for (const part of [...french, ...english]) expect(part).toMatch(/\S.*\.$/)
    for (const part of french) expect(english).not.toContain(part)
    const named = 'device' in trouble ? trouble.device : (trouble.folder.split('/')[1] ?? '')
    expect(french[0]).toContain(named)
    expect(english[0]).toContain(named)
  },
)

it('follows French typography', () => {
  const french = troubles.flatMap((trouble) => startWords(trouble, 'fr'))
  expect(
    french.filter((text) => /(?<!\u00a0)[;?!»]|[^\u00a0\d(]:|«(?!\u00a0)|'/.test(text)),
  ).toEqual([])
})

it('is one line in a terminal', () => {
  for (const trouble of troubles) expect(new StartError(trouble).message).not.toContain('\n')
})

it('is quoted as it is where the installer is explained', async () => {
  const guide = (await readFile('docs/installer.md', 'utf8')).replace(/\s+/g, ' ')
  const quoted = (folder: string, trouble: StartTrouble) =>
    startWords(trouble, 'fr')[0].split(folder)[0] ?? ''
  const locked = quoted('/d', { code: 'locked', folder: '/d', device: 'pc' })
  expect(guide).toContain(`${locked.trim()}…`)
  const missing = quoted('/p', { code: 'no-parent', folder: '/p/d', parent: '/p' })
  expect(guide).toContain(`${missing.trim()} … n’existe pas.`)
})
