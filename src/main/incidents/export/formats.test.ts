import { createHash } from 'node:crypto'
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { check } from '../../../../resources/verify-log.mjs'
import { fold } from '../../../shared/fold.ts'
import type { ExportFormat, Facts } from '../../../shared/incident.ts'
import { chainOf, device, opened, otherDevice, textOf } from '../incidents.support.ts'
import { Refusal } from '../refusal.ts'
import { logToCsv } from './csv.ts'
import { type ExportSources, exportIncident } from './export-incident.ts'
import { reportWords } from './words.ts'

const by = 'Secrétaire'
const now = new Date('2026-11-23T08:00:00.000Z')

/** The smallest PNG there is: one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function viewOf(facts: readonly Facts[], opening: Facts = opened) {
  const view = fold(chainOf([opening, ...facts]), now)
  if (!view) throw new Error('no opening')
  return view
}

const piece = (part: Partial<Extract<Facts, { kind: 'evidenceAdded' }>> = {}): Facts => ({
  kind: 'evidenceAdded',
  by,
  sha256: sha256Of(pixel),
  extension: 'png',
  name: 'capture.png',
  mediaType: 'image/png',
  size: pixel.length,
  width: 1,
  height: 1,
  source: 'https://example.org/groupe',
  takenBy: 'Le garde champêtre',
  ...part,
})
const note = (text: string): Facts => ({ kind: 'noted', by, text })

async function exported(
  format: ExportFormat,
  facts: readonly Facts[],
  sources: Partial<ExportSources> = {},
  opening: Facts = opened,
) {
  const { file, ...made } = await exportIncident(viewOf(facts, opening), format, {
    commune: 'Saint-Chef',
    now,
    evidence: async () => pixel,
    journals: async () => [{ name: `${device}.jsonl`, bytes: Buffer.from('{}\n') }],
    verifyLog: '// verify',
    ...sources,
  })
  const bytes = Buffer.from(await file.arrayBuffer())
  return { ...made, bytes, text: bytes.toString('utf8') }
}

async function unzip(bytes: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await new ZipReader(new Uint8ArrayReader(bytes)).getEntries()) {
    if (entry.directory) continue
    files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())))
  }
  return files
}

/** A reader of CSV as spreadsheets read it, for what we write: every cell quoted. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of text
    .replace(/^\ufeff/, '')
    .matchAll(/"((?:[^"]|"")*)"(;|\r\n)/g)) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('CSV', () => {
  it('opens right in a French spreadsheet: byte order mark, semicolons, Windows line ends', () => {
    const text = logToCsv(viewOf([note('Vu ; et "revu"\nle soir')]))
    expect(text.startsWith('\ufeff')).toBe(true)
    const rows = parseCsv(text)
    expect(rows[0]).toEqual(reportWords.fr.csvHeads)
    expect(rows).toHaveLength(3)
    expect(rows[2]?.slice(0, 9)).toEqual([
      ...['2026-11-22', '21:45', 'UTC+01:00', '2026-11-22', '21:45', 'UTC+01:00'],
      `${by} (${device})`,
      'Note',
      'Vu ; et "revu"\nle soir',
    ])
  })

  it('never gives a spreadsheet a formula, whatever was typed', () => {
    const starts = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.string(), (start, rest) => {
        const typed = `${start}${rest}`
        const text = logToCsv(viewOf([{ kind: 'noted', by: typed, text: typed }]))
        const cells = parseCsv(text).flat()
        return !cells.some((cell) => starts.some((each) => cell.startsWith(each)))
      }),
    )
  })

  it('nor behind blanks and marks that are not seen', () => {
    const blanks = [' ', '\u00a0', '\u200b', '\ufeff', '\n', '\u2028', '\u202e']
    for (const blank of blanks) {
      const cells = parseCsv(logToCsv(viewOf([note(`${blank}=1+1`)]))).flat()
      expect(cells, JSON.stringify(blank)).toContain(`'${blank}=1+1`)
    }
    expect(parseCsv(logToCsv(viewOf([note(' bien')]))).flat()).toContain(' bien')
  })

  it('gives back what was typed, whatever it is', () => {
    const part = fc.constantFrom(
      ...[
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '\r\n',
        ';',
        ',',
        '"',
        '""',
        "'",
        ' ',
        'é',
        '1',
        'a',
      ],
    )
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        const typed = parts.join('')
        const rows = parseCsv(logToCsv(viewOf([note(typed)])))
        expect(rows).toHaveLength(3)
        for (const row of rows) expect(row).toHaveLength(reportWords.fr.csvHeads.length)
        expect([typed, `'${typed}`]).toContain(rows[2]?.[8])
      }),
    )
  })

  it('keeps the times and the sizes that a program reads', () => {
    const text = logToCsv(
      viewOf([
        { kind: 'reminderSet', by, dueAt: '2026-11-22T23:00:00.000Z', text: 'Rappel' },
        piece({ size: 109_983 }),
      ]),
    )
    expect(text).toContain('2026-11-23 00:00 (UTC+01:00)')
    expect(text).toContain('109983 octets')
  })

  it('holds corrections as lines of their own, with what they correct', () => {
    const target = chainOf([opened, note('x')])[1]?.id ?? ''
    const rows = parseCsv(logToCsv(viewOf([note('x'), { kind: 'amended', by, target, text: 'y' }])))
    expect(rows[3]?.slice(7, 11)).toEqual(['Correction', 'y', '', target])
  })
})

describe('Word', () => {
  it('has real headings, tables with header rows, a language and descriptions of pictures', async () => {
    const { bytes } = await exported('docx', [
      note('Vu'),
      piece(),
      { kind: 'closed', by, summary: 'Retour au calme' },
    ])
    const files = await unzip(bytes)
    const document = files.get('word/document.xml')?.toString('utf8') ?? ''
    const styles = files.get('word/styles.xml')?.toString('utf8') ?? ''
    for (const style of ['Title', 'Heading1', 'Heading2']) {
      expect(document).toContain(`<w:pStyle w:val="${style}"/>`)
      expect(styles).toContain(`w:styleId="${style}"`)
    }
    const tables = document.match(/<w:tbl>/g)?.length ?? 0
    expect(tables).toBeGreaterThan(2)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(tables)
    expect(styles).toContain('w:val="fr-FR"')
    expect(document).toContain('descr="Aperçu de la pièce capture.png"')
    expect([...files.keys()].some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true)
    expect(files.get('docProps/core.xml')?.toString('utf8')).toContain('Un propos tourne en boucle')
  })

  it('is readable whatever was typed, characters without a place in XML included', async () => {
    const typed = 'a\u0000b\u0008c\ud800d<w:p>&amp;\uffff'
    const { bytes } = await exported('docx', [note(typed)])
    const document = (await unzip(bytes)).get('word/document.xml')?.toString('utf8') ?? ''
    expect(document).toContain('a\ufffdb\ufffdc\ufffdd&lt;w:p&gt;&amp;amp;\ufffd')
  })
})

describe('the seal', () => {
  it('is on every report of a closed incident, and none is invented for an open one', async () => {
    const closing: Facts = { kind: 'closed', by, summary: 'Fini' }
    const { seal } = viewOf([closing])
    const code = seal?.code ?? ''
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    for (const format of ['html', 'md', 'json'] as const) {
      expect((await exported(format, [closing])).text).toContain(code)
      expect((await exported(format, [])).text).not.toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/)
    }
    const footer = [...(await unzip((await exported('docx', [closing])).bytes))].find(([name]) =>
      name.startsWith('word/footer'),
    )
    expect(footer?.[1].toString('utf8')).toContain(code)
  })
})

describe('the parts of a report', () => {
  const facts: readonly Facts[] = [
    note('mot-retenu'),
    { kind: 'stepChecked', by, step: 'capturer' },
    { kind: 'stepSkipped', by, step: 'bilan', reason: 'mot-motif' },
    { kind: 'decided', by, question: 'mot-question', options: [], decidedBy: 'Le préfet' },
    {
      kind: 'published',
      by,
      text: 'mot-publie',
      medium: 'Porte-voix',
      nextWordAt: '2026-11-22T22:00:00.000Z',
    },
    { kind: 'reminderSet', by, dueAt: '2026-11-22T23:00:00.000Z', text: 'mot-rappel' },
    piece(),
  ]
  const target = chainOf([opened, ...facts])[1]?.id ?? ''
  const all = [...facts, { kind: 'pinned', by, target } as const]

  it.each(['fr', 'en'] as const)('are all there, under their headings (%s)', async (locale) => {
    const words = reportWords[locale]
    const opening = { ...opened, locale } as Facts
    const { text } = await exported('html', all, {}, opening)
    const headings = [...text.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, heading]) => heading)
    expect(headings).toEqual([
      words.pinnedTitle,
      words.checklist,
      words.decisions,
      words.publishedTitle,
      words.log,
      words.evidence,
      words.people,
    ])
    const part = (title: string) => text.split(`<h2>${title}</h2>`)[1]?.split('<h2>')[0] ?? ''
    expect(part(words.pinnedTitle)).toContain('mot-retenu')
    expect(part(words.checklist)).toContain('mot-motif')
    expect(part(words.checklist)).toContain(words.late)
    expect(part(words.decisions)).toContain('mot-question')
    expect(part(words.publishedTitle)).toContain(
      locale === 'fr'
        ? '22 novembre 2026 à 23\u00a0h\u00a000 (UTC+01:00)'
        : '22 November 2026, 23:00 (UTC+01:00)',
    )
    expect(part(words.log)).toContain('mot-rappel')
    expect(part(words.evidence)).toContain('https://example.org/groupe')
    for (const name of [by, device, 'Le préfet', 'Le garde champêtre']) {
      expect(part(words.people)).toContain(name)
    }
  })

  it('say of each step whether its time was kept', async () => {
    const steps = async (facts: readonly Facts[]) =>
      (await exported('md', facts)).text.split('## Actions')[1]?.split('\n## ')[0] ?? ''
    const { fr } = reportWords
    const done = (at: string): Facts => ({ kind: 'stepChecked', by, step: 'capturer', at })
    const early = await steps([done('2026-11-22T20:50:00.000Z')])
    expect(early).not.toContain(fr.afterDue)
    const after = await steps([done('2026-11-22T21:30:00.000Z')])
    expect(after).toContain(`${fr.afterDue} 22 novembre 2026 à 21\u00a0h\u00a059 (UTC+01:00)`)
    expect(after).toContain(`${fr.late} 22 novembre 2026 à 22\u00a0h\u00a014 (UTC+01:00)`)
  })

  it('add no markup, whatever a piece or a reminder is called', async () => {
    const typed = '"><script>alert(1)</script><img src=x onerror=alert(2)>'
    const hostile = [
      piece({ name: typed, source: typed, takenBy: typed, by: typed }),
      { kind: 'reminderSet', by: typed, dueAt: '2026-11-22T23:00:00.000Z', text: typed } as const,
    ]
    const { text } = await exported('html', hostile)
    expect(text).not.toContain('<script')
    expect(text.match(/<img/g)).toHaveLength(1)
    // Inside quotes it is a text, and it cannot leave them.
    expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*onerror/)
  })

  it('are not announced when there is nothing in them', async () => {
    const { text } = await exported('html', [])
    expect(text).not.toContain(`<h2>${reportWords.fr.decisions}</h2>`)
    expect(text).not.toContain(`<h2>${reportWords.fr.evidence}</h2>`)
  })

  it('say who wrote from where', async () => {
    const events = [
      ...chainOf([opened]),
      ...chainOf([note('Du maire')], { device: otherDevice, mark: 'B' }),
    ]
    const view = fold(events, now)
    if (!view) throw new Error('no view')
    const { file } = await exportIncident(view, 'md', {
      commune: '',
      now,
      evidence: async () => undefined,
      journals: async () => [],
      verifyLog: '',
    })
    const text = await file.text()
    expect(text).toContain(device)
    expect(text).toContain(otherDevice)
  })

  it('spaces the French as it must be', () => {
    const { fr } = reportWords
    const texts = JSON.stringify(fr)
    expect(texts).not.toMatch(/[^\u00a0\s"\\,{}[\]A-Za-z0-9][:;?!]|[a-zé] [:;?!»]/)
    expect(texts).not.toContain("'")
  })
})

describe('pictures', () => {
  const shown = async (part: Parameters<typeof piece>[0], sources: Partial<ExportSources> = {}) =>
    (await exported('html', [piece(part)], sources)).text

  it('are in the page itself when they are small and cannot run anything', async () => {
    expect(await shown({})).toContain(
      `<img alt="Aperçu de la pièce capture.png" src="data:image/png;base64,${pixel.toString('base64')}">`,
    )
  })

  it.each(['image/svg+xml', 'text/html', 'application/pdf', 'image/heic'])(
    'are never drawn when they are %s',
    async (mediaType) => {
      expect(await shown({ mediaType })).not.toContain('<img')
    },
  )

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a drawing that can run', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of a picture', pixel.subarray(0, 10)],
  ])('are never drawn when a journal calls a picture what is %s', async (_, bytes) => {
    const lying = { sha256: sha256Of(bytes), size: bytes.length }
    expect(await shown(lying, { evidence: async () => bytes })).not.toContain('<img')
    const { bytes: word } = await exported('docx', [piece(lying)], { evidence: async () => bytes })
    expect([...(await unzip(word)).keys()].filter((name) => name.includes('media/'))).toEqual([])
  })

  it('are drawn as what their bytes are', async () => {
    expect(await shown({ mediaType: 'image/gif' })).toContain('src="data:image/png;base64,')
  })

  it('are not shown beside the hash of another', async () => {
    const text = await shown({ sha256: 'b'.repeat(64) })
    expect(text).not.toContain('<img')
    expect(text).toContain(reportWords.fr.pieceAltered)
  })

  it('that Word cannot draw are said to be elsewhere', async () => {
    const webp = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64')
    const part = { mediaType: 'image/webp', sha256: sha256Of(webp), size: webp.length }
    const sources = { evidence: async () => webp }
    expect(await shown(part, sources)).toContain('src="data:image/webp;base64,')
    const files = await unzip((await exported('docx', [piece(part)], sources)).bytes)
    expect(files.get('word/document.xml')?.toString()).toContain(reportWords.fr.pictureNotInWord)
  })

  it('say that they are missing, or too large for a document', async () => {
    const missing = await shown({}, { evidence: async () => undefined })
    expect(missing).toContain(reportWords.fr.pieceMissing)
    expect(missing).not.toContain('<img')
    const large = await shown({ size: 7 * 1024 * 1024 })
    expect(large).toContain(reportWords.fr.pieceTooLarge)
    expect(large).not.toContain('<img')
  })

  it('stop before the document is too large for an e-mail', async () => {
    const large = Buffer.concat([pixel], 5 * 1024 * 1024)
    const pieces = Array.from({ length: 9 }, () =>
      piece({ sha256: sha256Of(large), size: large.length }),
    )
    const { text } = await exported('html', pieces, { evidence: async () => large })
    expect(text.match(/<img/g)).toHaveLength(8)
    expect(text).toContain(reportWords.fr.pieceTooLarge)
  })
})

describe('a piece added by mistake', () => {
  const facts = [note('Vu'), piece({ name: 'mot-secret.png', takenBy: 'mot-preneur' })]
  const target = chainOf([opened, ...facts])[2]?.id ?? ''
  const mistake = (withdrawn: boolean): Facts => ({
    kind: 'amended',
    by,
    target,
    text: 'mot-erreur',
    withdrawn,
  })
  const pinned: Facts = { kind: 'pinned', by, target }

  it.each(['html', 'md', 'csv'] as const)('is not shown nor named (%s)', async (format) => {
    const { text } = await exported(format, [...facts, pinned, mistake(true)])
    for (const word of ['mot-secret', 'mot-preneur', '<img']) expect(text).not.toContain(word)
    // What is left out is said, and by whose word.
    expect(text).toContain(reportWords.fr.withdrawn.slice(0, 20))
    expect(text).toContain('mot-erreur')
  })

  it('comes back when it was no mistake after all', async () => {
    const { text } = await exported('html', [...facts, mistake(true), mistake(false)])
    expect(text).toContain('mot-secret')
    expect(text).toContain('<img')
  })

  it('stays in the journal and in the whole folder, byte for byte', async () => {
    const all = [...facts, mistake(true)]
    expect((await exported('json', all)).text).toContain('mot-secret')
    const { bytes, fileName } = await exported('zip', all)
    const files = await unzip(bytes)
    const folder = fileName.replace(/\.zip$/, '')
    expect(files.get(`${folder}/evidence/${sha256Of(pixel)}.png`)).toEqual(pixel)
    expect(files.get(`${folder}/pieces.txt`)?.toString()).toContain(reportWords.fr.withdrawn)
  })
})

describe('the caption of a piece', () => {
  it('is the one written last, and the name of the piece is not struck through', async () => {
    const facts = [piece({ caption: 'mot-avant' })]
    const target = chainOf([opened, ...facts])[1]?.id ?? ''
    const { text } = await exported('html', [
      ...facts,
      { kind: 'amended', by, target, text: 'mot-apres' },
    ])
    expect(text).toContain('<dt>Légende</dt><dd>mot-apres</dd>')
    expect(text).not.toContain('<del>')
  })
})

describe('a size', () => {
  it('is said for people, with the figure to compare', async () => {
    const { text } = await exported('md', [piece({ size: 109_983 })])
    expect(text.replaceAll('\u202f', ' ').replaceAll('\u00a0', ' ')).toContain(
      'image/png, 110 ko (109 983 octets)',
    )
  })
})

describe('PDF', () => {
  it('is made from the same page, by whoever can', async () => {
    const toPdf = vi.fn(async (_html: string) => Buffer.from('%PDF-1.7'))
    const { text, fileName } = await exported('pdf', [note('Vu')], { toPdf })
    expect(text).toBe('%PDF-1.7')
    expect(fileName).toMatch(/\.pdf$/)
    expect(toPdf.mock.calls[0]?.[0]).toBe((await exported('html', [note('Vu')])).text)
  })

  it('is refused elsewhere, in a way the page can tell', async () => {
    await expect(exported('pdf', [])).rejects.toThrow(Refusal)
    await expect(exported('pdf', [])).rejects.toMatchObject({ reason: { code: 'NEEDS_DESKTOP' } })
  })
})

describe('the whole folder', () => {
  it('holds the report, the journals and the evidence byte for byte, and the program that checks them', async () => {
    const { bytes, fileName } = await exported('zip', [note('Vu'), piece(), piece()])
    const folder = fileName.replace(/\.zip$/, '')
    const files = await unzip(bytes)
    expect([...files.keys()].sort()).toEqual(
      [
        'LISEZMOI.txt',
        `evidence/${sha256Of(pixel)}.png`,
        'incident.json',
        `journal/${device}.jsonl`,
        'main-courante.csv',
        'pieces.txt',
        'rapport.docx',
        'rapport.html',
        'rapport.md',
        'verify-log.mjs',
      ].map((name) => `${folder}/${name}`),
    )
    expect(files.get(`${folder}/evidence/${sha256Of(pixel)}.png`)).toEqual(pixel)
    expect(files.get(`${folder}/journal/${device}.jsonl`)?.toString()).toBe('{}\n')
    expect(files.get(`${folder}/verify-log.mjs`)?.toString()).toBe('// verify')
    expect(files.get(`${folder}/rapport.html`)?.toString()).toBe(
      (await exported('html', [note('Vu'), piece(), piece()])).text,
    )
  })

  it('is intact for the program that it holds', async () => {
    const facts = [note('Vu'), piece(), { kind: 'closed', by, summary: 'Fini' } as const]
    const journal = Buffer.from(textOf(chainOf([opened, ...facts])))
    const { bytes } = await exported('zip', facts, {
      journals: async () => [{ name: `${device}.jsonl`, bytes: journal }],
    })
    const files = [...(await unzip(bytes))]
    const inFolder = (folder: string) =>
      files
        .filter(([path]) => path.split('/').at(-2) === folder)
        .map(([path, held]) => ({ name: path.split('/').at(-1) ?? '', bytes: held }))
    const report = check({
      journals: inFolder('journal'),
      evidence: new Map(
        inFolder('evidence').map(({ name, bytes: held }) => [
          name,
          { size: held.length, sha256: sha256Of(held) },
        ]),
      ),
    })
    expect(report.problems).toEqual([])
    expect(report.pieces).toBe(1)
    expect(report.seals.map(({ code }) => code)).toEqual([viewOf(facts).seal?.code])
  })

  it('names each piece, when it was added and its hash, on lines that nobody else can write', async () => {
    const { bytes, fileName } = await exported('zip', [piece({ name: 'a\r\n  SHA-256 : b.png' })])
    const list = (await unzip(bytes))
      .get(`${fileName.replace(/\.zip$/, '')}/pieces.txt`)
      ?.toString()
    expect(list?.split('\r\n')).toEqual([
      'Pièces de l’incident « Un propos tourne en boucle »',
      '',
      'a   SHA-256 : b.png',
      `  Ajoutée le 22 novembre 2026 à 21\u00a0h\u00a045 (UTC+01:00) par ${by} (${device})`,
      `  evidence/${sha256Of(pixel)}.png`,
      `  SHA-256\u00a0: ${sha256Of(pixel)}`,
      '',
    ])
  })

  it('holds a piece that changed as it is, and names it', async () => {
    const changed = Buffer.from('other')
    const { bytes } = await exported('zip', [piece()], { evidence: async () => changed })
    const files = [...(await unzip(bytes))]
    expect(files.find(([name]) => name.includes('evidence/'))?.[1]).toEqual(changed)
    const readMe = files.find(([name]) => name.endsWith('LISEZMOI.txt'))?.[1].toString()
    expect(readMe).toContain(reportWords.fr.readMe.altered)
    expect(readMe).not.toContain(reportWords.fr.readMe.missing)
  })

  it('asks for one piece at a time, after the one before was written', async () => {
    const contents = Array.from({ length: 5 }, (_, index) => Buffer.from(`film ${index}`))
    const films = contents.map((content) =>
      piece({
        ...{ extension: 'mp4', mediaType: 'video/mp4' },
        ...{ sha256: sha256Of(content), size: content.length },
      }),
    )
    let open = 0
    const { bytes } = await exported('zip', films, {
      evidence: async ({ sha256 }) => {
        open += 1
        expect(open).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 1))
        open -= 1
        return contents.find((content) => sha256Of(content) === sha256)
      },
    })
    const held = [...(await unzip(bytes))].filter(([name]) => name.includes('evidence/'))
    expect(held.map(([, content]) => content.toString())).toEqual(contents.map(String))
  })

  it('is in English for an incident in English', async () => {
    const { bytes, fileName } = await exported('zip', [], {}, { ...opened, locale: 'en' } as Facts)
    const folder = fileName.replace(/\.zip$/, '')
    const files = await unzip(bytes)
    for (const name of ['report.html', 'report.docx', 'report.md', 'log.csv', 'README.txt']) {
      expect([...files.keys()]).toContain(`${folder}/${name}`)
    }
    expect(files.get(`${folder}/README.txt`)?.toString()).toContain('node verify-log.mjs --en')
  })

  it('names what is missing, and does not fail for it', async () => {
    const { bytes } = await exported('zip', [piece()], { evidence: async () => undefined })
    const readMe = [...(await unzip(bytes))].find(([name]) => name.endsWith('LISEZMOI.txt'))
    expect(readMe?.[1].toString()).toContain('capture.png')
  })

  it('gives the code to check on paper', async () => {
    const closing: Facts = { kind: 'closed', by, summary: 'Fini' }
    const { bytes } = await exported('zip', [closing])
    const readMe = [...(await unzip(bytes))].find(([name]) => name.endsWith('LISEZMOI.txt'))
    expect(readMe?.[1].toString()).toContain(`--code ${viewOf([closing]).seal?.code}`)
  })
})

it('makes a report of 500 entries in every format', async () => {
  const facts = Array.from({ length: 500 }, (_, index) => note(`Entrée ${index}`))
  for (const format of ['html', 'docx', 'csv', 'md', 'json', 'zip'] as const) {
    expect((await exported(format, facts)).bytes.length).toBeGreaterThan(5_000)
  }
})
