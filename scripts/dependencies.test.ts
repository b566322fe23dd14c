import { describe, expect, it } from 'vitest'
import { judge } from './audit.mjs'
import { explained, judgeAges, latestRelease } from './dependency-age.mjs'

describe('known weaknesses', () => {
  const shipped = new Set(['react'])
  const weakness = (name: string) => ({
    name,
    severity: 'high',
    via: [{ title: 'Does harm', url: 'https://example.org/1' }, 'other'],
  })
  const report = (...names: string[]) =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: Object.fromEntries(names.map((name) => [name, weakness(name)])),
    })

  it('of what ships are a failure, those of tools are told', () => {
    expect(judge(report('react', 'vitest'), shipped)).toEqual({
      outcome: 'weak',
      lines: [
        'ships: react (high) Does harm https://example.org/1',
        'tool only: vitest (high) Does harm https://example.org/1',
        '1 package(s) with a known weakness ship; 1 among the tools.',
      ],
    })
    expect(judge(report('vitest'), shipped).outcome).toBe('none')
    expect(judge(report(), shipped).outcome).toBe('none')
  })

  it.each([
    [
      'a refusal',
      JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } }),
      '405',
    ],
    ['an error', JSON.stringify({ error: { summary: 'getaddrinfo ENOTFOUND' } }), 'ENOTFOUND'],
    ['nothing', '', 'no answer'],
  ])('are not taken for none when the answer is %s', (_case, printed, said) => {
    const { outcome, lines } = judge(printed, shipped)
    expect(outcome).toBe('unknown')
    expect(lines.join()).toContain(said)
  })
})

describe('the age of a dependency', () => {
  const now = new Date('2026-11-24')

  it('is that of the release npm gives by default, not of a later fix to an old one', () => {
    const time = { created: '2010-01-01', '2.0.0': '2021-05-01', '1.9.1': '2026-01-01' }
    expect(latestRelease({ time, 'dist-tags': { latest: '2.0.0' } })).toEqual(
      new Date('2021-05-01'),
    )
    expect(latestRelease({})).toBeUndefined()
  })

  it('asks for a reason beyond two years', () => {
    const releases = new Map([
      ['fresh', new Date('2024-11-30')],
      ['old', new Date('2024-11-01')],
      ['kept', new Date('2020-01-01')],
      ['silent', undefined],
    ])
    expect(judgeAges(releases, new Set(['kept']), now)).toEqual({
      unknown: ['silent'],
      old: [
        { name: 'old', date: '2024-11-01', isExplained: false },
        { name: 'kept', date: '2020-01-01', isExplained: true },
      ],
    })
  })

  it('finds its reasons in one section of decisions.md, and only with words behind the name', () => {
    const decisions = [
      '## 2026-01-01 · another thing',
      '- `elsewhere`: no.',
      '## 2026-11-24 · dependencies without a release for two years',
      '- `kept`: small and finished.',
      '- `bare`:',
      '## 2026-11-25 · after',
      '- `after`: no.',
    ].join('\n')
    expect([...explained(decisions)]).toEqual(['kept'])
    expect([...explained('')]).toEqual([])
  })
})
