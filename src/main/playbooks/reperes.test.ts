import { describe, expect, it } from 'vitest'
import { parseReperes, valuesIn } from './reperes.ts'

const parse = (text: string) => parseReperes(new TextEncoder().encode(text))
const fact = `confidence: verified
    sources: [{ title: "RGPD", url: "https://www.cnil.fr", checked: 2026-11-23 }]
    reviewed: 2026-11-23
    reviewEveryDays: 180
`
const head = `groups:
  - { id: delais, label: { fr: "Délais", en: "Deadlines" } }
reperes:
`
const cnil = `  - id: cnil
    group: delais
    value: { fr: "72 heures", en: "72 hours" }
    label: { fr: "Notifier", en: "Notify" }
    ${fact}`

describe('the figures of the law', () => {
  it('have words in each language', () => {
    const { reperes, problems } = parse(head + cnil)
    expect(problems).toEqual([])
    expect(valuesIn(reperes.reperes, 'fr').get('cnil')).toBe('72 heures')
    expect(valuesIn(reperes.reperes, 'en').get('cnil')).toBe('72 hours')
    expect(reperes.elections).toEqual([])
  })

  it('are told when given twice, or in a group nobody declared', () => {
    const { reperes, problems } = parse(
      head + cnil + cnil.replace('group: delais', 'group: seuils'),
    )
    expect(reperes.reperes).toHaveLength(1)
    expect(problems.map(({ code }) => code)).toEqual(['pack-name-twice', 'repere-group-unknown'])
  })

  it.each([
    head + cnil.replace('verified', 'sure'),
    head + cnil.replace('2026-11-23\n    reviewEvery', 'hier\n    reviewEvery'),
    head + cnil.replace(/sources: .*/, 'sources: []'),
    'reperes: []',
  ])('must be whole', (text) => {
    const { reperes, problems } = parse(text)
    expect(reperes.reperes).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
  })

  it('are judged one by one: a bad one costs no other, and is named all the same', () => {
    const bad = cnil.replace('id: cnil', 'id: mauvais').replace('verified', 'sure')
    const { reperes, problems, named } = parse(head + bad + cnil)
    expect(reperes.reperes.map(({ id }) => id)).toEqual(['cnil'])
    expect(named).toEqual(['mauvais', 'cnil'])
    expect(problems.map(({ code, line }) => `${code} ${line}`)).toEqual(['value-not-allowed 8'])
  })

  it('are unknown, and not missing, while the file cannot be read', () => {
    expect(parse('reperes: [').named).toBeNull()
    expect(parse(`${head}${cnil}notes: []\n`)).toMatchObject({
      named: ['cnil'],
      problems: [{ code: 'key-unknown', params: { known: 'groups, reperes, elections' } }],
      reperes: { reperes: [{ id: 'cnil' }] },
    })
  })
})

const vote = `elections:
  - id: presidentielle
    label: { fr: "Présidentielle", en: "Presidential" }
    scope: national
    dates: [2027-04-18, 2027-05-02]
    ${fact}`
const figure = (id: string, of: string, more = '') => `  - id: ${id}
    group: delais
    day: { election: presidentielle, of: ${of} }
    label: { fr: "Jour", en: "Day" }
${more}`
const figures =
  figure('debut', 'restraint-from') +
  figure('premier', 'first-round') +
  figure('second', 'last-round') +
  figure('infox', 'false-information-from', '    reviewed: 2026-11-01\n')

describe('the votes ahead', () => {
  it('give their days to the figures that quote them: one edit moves them all', () => {
    const { reperes, problems, dated } = parse(head + figures + vote)
    expect(problems).toEqual([])
    expect(reperes.reperes.map(({ value }) => value.fr)).toEqual([
      '1er octobre 2026',
      '18 avril 2027',
      '2 mai 2027',
      '1er janvier 2027',
    ])
    expect(reperes.reperes[0]).toMatchObject({ confidence: 'verified', reviewed: '2026-11-23' })
    expect(dated.map(({ id, reviewed }) => `${id} ${reviewed}`)).toEqual([
      'infox 2026-11-01',
      'presidentielle 2026-11-23',
    ])
    const moved = parse(head + figures + vote.replace('2027-04-18, 2027-05-02', '2027-05-30'))
    expect(moved.reperes.elections).toMatchObject([
      {
        restraintFrom: '2026-11-01',
        restraintUntil: '2027-06-13',
        falseInformationFrom: '2027-02-01',
      },
    ])
    expect(moved.reperes.reperes.map(({ value }) => value.en)).toEqual([
      '1 November 2026',
      '30 May 2027',
      '13 June 2027',
      '1 February 2027',
    ])
  })

  const exception = `override:
      restraintFrom: 2026-12-01
      reason: { fr: "Dissolution.", en: "Dissolved." }
      source: { title: "Décret", url: "https://a.fr", checked: 2026-11-23 }
    `
  const inVote = (more: string) =>
    head + cnil + vote.replace('    confidence', `    ${more}confidence`)

  it('depart from the rule for a reason with its source, both shown', () => {
    const { reperes, problems } = parse(inVote(exception))
    expect(problems).toEqual([])
    expect(reperes.elections).toMatchObject([
      {
        restraintFrom: '2026-12-01',
        restraintUntil: '2027-05-02',
        note: { fr: 'Dissolution.', en: 'Dissolved.' },
        sources: [{ title: 'RGPD' }, { title: 'Décret' }],
      },
    ])
    expect(reperes.elections[0]).not.toHaveProperty('override')
  })

  it.each([
    ['a typed window', inVote('restraintFrom: 2026-10-01\n    '), 'key-unknown'],
    ['no reason', inVote(exception.replace(/reason.*/, '')), 'key-missing'],
    ['no source', inVote(exception.replace(/source.*/, '')), 'key-missing'],
    [
      'an end before its start',
      inVote(exception.replace('restraintFrom', 'restraintUntil').replace('2026-12', '2026-09')),
      'election-order',
    ],
    [
      'an end before a judge may act',
      inVote(exception.replace('restraintFrom', 'restraintUntil')),
      'election-order',
    ],
    [
      'a second round before the first',
      (head + cnil + vote).replace('2027-05-02', '2026-05-02'),
      'election-order',
    ],
    [
      'no day at all',
      (head + cnil + vote).replace('2027-04-18, 2027-05-02', ''),
      'election-without-days',
    ],
  ])('are refused with %s, and cost nothing else', (_, text, code) => {
    const { reperes, problems } = parse(text)
    expect(problems.map((each) => each.code)).toEqual([code])
    expect(reperes.elections).toEqual([])
    expect(reperes.reperes.map(({ id }) => id)).toEqual(['cnil'])
  })

  it('are told when they have no such day, and once when they are wrong themselves', () => {
    const local = vote.replace('national', 'municipal')
    expect(parse(head + figures + local).problems.map(({ code }) => code)).toEqual([
      'repere-day-missing',
    ])
    expect(parse(head + figures).problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'repere-day-missing'),
    )
    const broken = parse(head + figures + vote.replace('verified', 'sure'))
    expect(broken.problems.map(({ code }) => code)).toEqual(['value-not-allowed'])
    expect(broken.named).toHaveLength(4)
  })
})
