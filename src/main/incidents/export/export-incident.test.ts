import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../shared/fold.ts'
import { type ExportFormat, type Facts, incidentViewSchema } from '../../../shared/incident.ts'
import { chainOf, opened } from '../incidents.support.ts'
import { exportIncident } from './export-incident.ts'
import { localTime, spokenTime } from './times.ts'

const by = 'Secrétaire'
const now = new Date('2026-11-23T08:00:00.000Z')

function viewOf(facts: readonly Facts[], opening: Facts = opened) {
  const view = fold(chainOf([opening, ...facts]), now)
  if (!view) throw new Error('no opening')
  return view
}

async function exported(format: ExportFormat, facts: readonly Facts[], opening: Facts = opened) {
  const made = await exportIncident(viewOf(facts, opening), format, {
    commune: 'Saint-Chef',
    now,
    evidence: async () => undefined,
    journals: async () => [],
    verifyLog: '',
  })
  return { ...made, text: await made.file.text() }
}

/** One of each kind, with words that can be found again. */
function allKinds(target: string): readonly Facts[] {
  return [
    { kind: 'noted', by, text: 'mot-note' },
    {
      kind: 'decided',
      by,
      question: 'mot-question',
      options: ['mot-option-un', 'mot-option-deux'],
      decision: 'mot-decision',
      reasons: 'mot-raisons',
      unknown: 'mot-inconnu',
      decidedBy: 'mot-decideur',
    },
    { kind: 'called', by, text: 'mot-appel', origin: 'mot-origine', recipient: 'mot-dest' },
    { kind: 'published', by, text: 'mot-message', medium: 'mot-voie', link: 'https://mot.example' },
    { kind: 'stepChecked', by, step: 'capturer' },
    { kind: 'stepSkipped', by, step: 'prevenir', reason: 'mot-motif' },
    {
      kind: 'evidenceAdded',
      by,
      sha256: 'a'.repeat(64),
      extension: 'png',
      name: 'mot-piece.png',
      mediaType: 'image/png',
      size: 12,
    },
    { kind: 'severityChanged', by, severity: 'critical', reason: 'mot-gravite' },
    { kind: 'statusChanged', by, status: 'stabilised', reason: 'mot-etat' },
    { kind: 'amended', by, target, text: 'mot-correction', reason: 'mot-pourquoi' },
    { kind: 'closed', by, summary: 'mot-bilan' },
  ]
}
const firstNote = chainOf([opened, { kind: 'noted', by, text: 'x' }])[1]?.id ?? ''
const words = [...JSON.stringify(allKinds(firstNote)).matchAll(/mot[-.][a-z]+(?:-[a-z]+)*/g)].map(
  ([word]) => word,
)

describe('an export', () => {
  it.each(['html', 'md', 'json'] as const)(
    'says everything that was written (%s)',
    async (format) => {
      const { text, file, fileName, mediaType } = await exported(format, allKinds(firstNote))
      expect(words.length).toBeGreaterThan(15)
      // Markdown escapes nothing in these words.
      for (const word of words) expect(text, word).toContain(word)
      for (const word of [by, 'Saint-Chef', 'a'.repeat(64), 'Capturer la publication']) {
        expect(text).toContain(word)
      }
      expect(file.name).toBe(fileName)
      expect(file.type).toBe(mediaType)
      expect(fileName.endsWith(`.${format}`)).toBe(true)
    },
  )

  it('is in JSON the view itself, which another program can check', async () => {
    const { text } = await exported('json', allKinds(firstNote))
    const incident = viewOf(allKinds(firstNote))
    expect(JSON.parse(text)).toEqual({
      commune: 'Saint-Chef',
      exportedAt: '2026-11-23T08:00:00.000Z',
      incident,
    })
    expect(incidentViewSchema.parse(incident)).toEqual(incident)
  })

  it('strikes through an entry that was corrected and shows the correction beside', async () => {
    const facts = allKinds(firstNote)
    expect((await exported('md', facts)).text).toContain('~~mot-note~~')
    expect((await exported('html', facts)).text).toContain('<del>mot-note</del>')
    const uncorrected = facts.filter(({ kind }) => kind !== 'amended')
    expect((await exported('md', uncorrected)).text).not.toContain('~~')
    expect((await exported('html', uncorrected)).text).not.toContain('<del>')
  })

  it('is written in the language of the incident', async () => {
    const english = { ...opened, locale: 'en' } as Facts
    expect((await exported('md', [], english)).text).toContain('## Log')
    expect((await exported('md', [])).text).toContain('## Main courante')
    expect((await exported('html', [], english)).text).toContain('<html lang="en">')
  })
})

describe('the name of the file', () => {
  const nameOf = async (facts: Partial<Extract<Facts, { kind: 'opened' }>>) =>
    (await exported('md', [], { ...opened, ...facts } as Facts)).fileName

  it('begins with the day, then the title in letters that travel', async () => {
    expect(await nameOf({})).toBe('2026-11-22-Un-propos-tourne-en-boucle.md')
    expect(await nameOf({ title: 'Vœux à l’école : annulés !' })).toBe(
      '2026-11-22-Voeux-a-l-ecole-annules.md',
    )
  })

  it('has the day of the town, not the day in Greenwich', async () => {
    expect(await nameOf({ at: '2026-07-13T22:30:00.000Z' })).toMatch(/^2026-07-14-/)
    expect(
      await nameOf({ at: '2026-07-14T01:30:00.000Z', timeZone: 'America/Martinique' }),
    ).toMatch(/^2026-07-13-/)
  })

  it.each([
    '../../etc/passwd',
    'CON',
    '日本',
    '',
    'a/b\\c:d*e?f"g<h>i|j',
    '\u0000\n',
    'x'.repeat(200),
  ])('is harmless whatever the title (%j)', async (title) => {
    expect(await nameOf({ title })).toMatch(/^2026-11-22-[A-Za-z0-9-]{1,60}\.md$/)
  })
})

describe('an exercise', () => {
  const drill = { ...opened, exercise: true, title: 'EXERCICE · Crue' } as Facts

  it('says so in its file name, its title and its text', async () => {
    for (const format of ['html', 'md', 'json'] as const) {
      expect((await exported(format, [], drill)).fileName).toBe(
        `2026-11-22-EXERCICE-Crue.${format}`,
      )
    }
    const html = (await exported('html', [], drill)).text
    expect(html).toContain('<title>EXERCICE · Crue</title>')
    expect(html).toContain('<h1>EXERCICE · Crue</h1>')
    expect(html).toContain('<p class="exercise">Ceci est un exercice.</p>')
    const md = (await exported('md', [], drill)).text
    expect(md.startsWith('# EXERCICE · Crue\n')).toBe(true)
    expect(md).toContain('**Ceci est un exercice.**')
  })

  it('is never said of the real thing', async () => {
    for (const format of ['html', 'md'] as const) {
      expect((await exported(format, [])).text).not.toMatch(/ceci est un exercice/i)
    }
  })
})

const hostile = '<script>alert(1)</script> <img src=x onerror=alert(2)> "a" \'b\' & &lt;i&gt;'
const everywhere = (text: string): readonly Facts[] => [
  { kind: 'noted', by: text, text },
  { kind: 'decided', by, question: text, options: [text, text], decision: text, decidedBy: text },
  { kind: 'published', by, text, origin: text, recipient: text, medium: text },
  { kind: 'stepSkipped', by: text, step: 'capturer', reason: text },
  { kind: 'amended', by: text, target: firstNote, text, reason: text },
  { kind: 'closed', by, summary: text },
]

describe('what people typed, in HTML', () => {
  it('is never markup', async () => {
    const { text } = await exported('html', everywhere(hostile), {
      ...opened,
      title: hostile,
    } as Facts)
    expect(text).not.toMatch(/<script|<img|<i>/i)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    // Shown as typed, not as what it would stand for.
    expect(text).toContain('&amp;lt;i&amp;gt;')
  })

  it('adds no tag to the page, whatever it is', async () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)
    const expected = tags((await exported('html', everywhere('x'))).text)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('<', '>', '&', '"', "'", '/', 'b', '!--', ']]>', '\n'), {
          minLength: 1,
          maxLength: 20,
        }),
        async (parts) => {
          const text = `a${parts.join('')}`
          expect(tags((await exported('html', everywhere(text))).text)).toEqual(expected)
        },
      ),
    )
  })

  it('cannot load nor run anything: the page carries its own policy', async () => {
    const { text } = await exported('html', [])
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(text).not.toMatch(/\b(?:src|href|on\w+)=/)
  })
})

describe('what people typed, in Markdown', () => {
  const reader = new MarkdownIt({ html: true })
  reader.enable(['table', 'strikethrough'])

  /** The kinds of things a reader of Markdown sees in a text. */
  function marksIn(markdown: string): ReadonlySet<string> {
    const tokens = reader.parse(markdown, {})
    return new Set(tokens.flatMap((token) => [token, ...(token.children ?? [])]).map(kindOf))
  }
  const kindOf = ({ type, tag }: { type: string; tag: string }) => `${type} ${tag}`.trim()
  // A line that ends is no mark; nor is a character that was escaped.
  const breaks = ['softbreak br', 'hardbreak br', 'text_special']

  it.each([
    ['a script', hostile],
    ['a table', 'a | b\n--- | ---\n1 | 2'],
    ['a heading', '# Titre'],
    ['an underlined heading', 'Titre\n===='],
    ['another underlined heading', 'Titre\n---'],
    ['a rule', 'avant\n\n- - -\n\naprès'],
    ['a rule of stars', '***'],
    ['a list', 'liste :\n- un\n- deux'],
    ['an empty list', 'liste :\n-'],
    ['a numbered list', '1. un\n2) deux'],
    ['a quotation', '> cité'],
    ['code', '`code` et\n\n```\nbloc\n```'],
    ['code by indentation', 'avant\n\n    code'],
    ['code by tabulation', 'avant\n\n\tcode'],
    ['a link', '[ici](https://x.example) <https://y.example> ![image](z.png)'],
    ['a reference', '[a]: https://x.example\n\n[a]'],
    ['emphasis', '*a* _b_ **c** ~~d~~'],
    ['escapes', '\\*a\\* \\<b>'],
  ])('is never markup: %s', async (_, typed) => {
    const expected = marksIn((await exported('md', everywhere('mot'))).text)
    const found = marksIn((await exported('md', everywhere(typed))).text)
    expect([...found].filter((kind) => !expected.has(kind) && !breaks.includes(kind))).toEqual([])
  })

  it('is never markup, whatever marks are put together', async () => {
    const expected = marksIn((await exported('md', everywhere('mot'))).text)
    const part = fc.constantFrom(
      ...['#', '-', '=', '+', '*', '_', '~', '`', '>', '<', '|', '[', ']', '(', ')', '!', '&lt;'],
      ...['1.', '2)', ' ', '    ', '\t', '\n', '\n\n', '\\', 'mot', 'b>', ':', '/', '"'],
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const typed = `${parts.join('')}x`.trim()
        const found = marksIn((await exported('md', everywhere(typed))).text)
        expect([...found].filter((kind) => !expected.has(kind) && !breaks.includes(kind))).toEqual(
          [],
        )
      }),
      { numRuns: 150 },
    )
  })

  it('reads as it was typed', async () => {
    const typed = '1. <b>Vu</b> à 20 h : prix -5 €, voir a_b_c | #3 & &lt;i&gt; 1986. *Fin*'
    const { text } = await exported('md', [{ kind: 'noted', by, text: typed }])
    const shown = reader
      .parse(text, {})
      .flatMap(({ children }) => children ?? [])
      .map(({ content }) => content)
      .join('')
    expect(shown).toContain(typed)
  })

  it('stays readable as plain text: nothing is escaped without need', async () => {
    const typed = 'Appel de la préfecture à 20.45 - 3 personnes, -5 °C & 12 % (voir plus bas)'
    expect((await exported('md', [{ kind: 'noted', by, text: typed }])).text).toContain(typed)
  })
})

describe('a time', () => {
  const paris = { timeZone: 'Europe/Paris' }

  it('is local, in 24 hours, with the offset of that day', () => {
    expect(localTime('2026-11-22T20:44:30.000Z', paris)).toBe('2026-11-22 21:44 (UTC+01:00)')
    expect(localTime('2026-07-14T20:44:00.000Z', paris)).toBe('2026-07-14 22:44 (UTC+02:00)')
    expect(localTime('2026-11-22T23:00:00.000Z', paris)).toBe('2026-11-23 00:00 (UTC+01:00)')
  })

  it('leaves no doubt in the hour that comes twice when summer time ends', () => {
    expect(localTime('2026-10-25T00:30:00.000Z', paris)).toBe('2026-10-25 02:30 (UTC+02:00)')
    expect(localTime('2026-10-25T01:30:00.000Z', paris)).toBe('2026-10-25 02:30 (UTC+01:00)')
  })

  it('is right overseas too, on either side of Greenwich', () => {
    const at = (timeZone: string) => localTime('2026-07-14T20:44:00.000Z', { timeZone })
    expect(at('America/Martinique')).toBe('2026-07-14 16:44 (UTC-04:00)')
    expect(at('Indian/Reunion')).toBe('2026-07-15 00:44 (UTC+04:00)')
    expect(at('Pacific/Marquesas')).toBe('2026-07-14 11:14 (UTC-09:30)')
    expect(at('UTC')).toBe('2026-07-14 20:44 (UTC+00:00)')
  })

  it.each(['Etc/Unknown', '', 'Mars/Olympus'])(
    'is that of Greenwich where the place is not known (%j)',
    (timeZone) => {
      expect(localTime('2026-07-14T20:44:00.000Z', { timeZone })).toBe(
        '2026-07-14 20:44 (UTC+00:00)',
      )
    },
  )

  it('is written as people read it, in the language of the incident, with its offset', () => {
    const say = (instant: string, locale: 'fr' | 'en') => spokenTime(instant, { ...paris, locale })
    expect(say('2026-07-14T07:05:00.000Z', 'fr')).toBe(
      '14 juillet 2026 à 9\u00a0h\u00a005 (UTC+02:00)',
    )
    expect(say('2026-11-30T23:30:00.000Z', 'fr')).toBe(
      '1er décembre 2026 à 0\u00a0h\u00a030 (UTC+01:00)',
    )
    expect(say('2026-11-30T23:30:00.000Z', 'en')).toBe('1 December 2026, 00:30 (UTC+01:00)')
  })

  it('is given twice in a report: when it happened, when it was written', async () => {
    const facts: Facts[] = [{ kind: 'noted', by, text: 'x', at: '2026-10-25T00:30:00.000Z' }]
    for (const format of ['md', 'html'] as const) {
      const { text } = await exported(format, facts)
      expect(text).toContain('25 octobre 2026 à 2\u00a0h\u00a030 (UTC+02:00)')
      expect(text).toContain('22 novembre 2026 à 21\u00a0h\u00a045 (UTC+01:00)')
    }
  })
})
