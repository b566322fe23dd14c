import { expect, it } from 'vitest'
import { fr } from './fr.ts'

/** Every source of the page but the words themselves. */
const source = Object.entries(
  import.meta.glob<string>('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
)
  .filter(([name]) => !/\.test\.|^\.\/|i18n/.test(name))
  .map(([, text]) => text)
  .join('\n')

function keysOf(words: object, path: readonly string[] = []): readonly string[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, [...path, name])
      : [[...path, name].join('.')],
  )
}

/** `t('a.b')`, `t(x ? 'a.b' : 'a.c')`, or a name put together: t(`a.${b}`). */
function isUsed(key: string): boolean {
  const name = key.replace(/_(zero|one|other)$/, '')
  if (source.includes(`'${name}'`)) return true
  const parts = name.split('.')
  return parts.some(
    (_, count) => count > 0 && source.includes(`\`${parts.slice(0, count).join('.')}.$\{`),
  )
}

it('are all said somewhere', () => {
  expect(keysOf(fr).filter((key) => !isUsed(key))).toEqual([])
})
