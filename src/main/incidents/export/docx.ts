import type { Paragraph as DocxParagraph, Table as DocxTable } from 'docx'
import type { ReportEntry, ReportField } from './entries.ts'
import type { Report, ReportPiece } from './report.ts'

type Docx = typeof import('docx')
type Block = DocxParagraph | DocxTable

/**
 * A report as a Word document: real headings, tables with header rows, descriptions of pictures, page numbers and the
 * seal at the foot of each page. The library is loaded on the first call: a start does not pay for it.
 */
export async function reportToDocx(report: Report): Promise<Uint8Array> {
  const docx = await import('docx')
  const { words } = report
  const make = makers(docx)
  const document = new docx.Document({
    title: report.title,
    creator: report.commune || 'Sang-froid',
    lastModifiedBy: 'Sang-froid',
    description: words.log,
    styles: styles(report),
    sections: [
      {
        properties: {
          page: {
            // A4, in twentieths of a point; margins of 18 mm.
            size: { width: 11906, height: 16838 },
            margin: { top: 1020, bottom: 1020, left: 1020, right: 1020 },
          },
        },
        footers: { default: footer(docx, report) },
        children: [
          ...(report.commune ? [make.text(report.commune)] : []),
          make.title(report.title),
          ...(report.exercise ? [make.strong(words.exercise)] : []),
          ...make.fields(report.facts, words.colon),
          ...(report.sealCode === undefined
            ? [make.text(words.notSealed)]
            : [make.labelled(words.seal, report.sealCode), make.text(words.sealProves)]),
          ...section(
            make.heading(words.summary),
            report.summary === undefined ? [] : [make.text(report.summary)],
          ),
          ...section(
            make.heading(words.pinnedTitle),
            report.pinned.flatMap((entry) => make.entry(entry)),
          ),
          ...section(
            make.heading(words.checklist),
            report.phases.flatMap(({ title, steps }) => [
              make.subheading(title),
              make.table(
                words.checklistHeads,
                [50, 50],
                steps.map(({ text, state }) => [[make.text(text)], [make.text(state)]]),
              ),
            ]),
          ),
          ...section(
            make.heading(words.decisions),
            report.decisions.flatMap((entry) => make.entry(entry)),
          ),
          ...section(
            make.heading(words.publishedTitle),
            report.published.flatMap((entry) => make.entry(entry)),
          ),
          make.heading(words.log),
          make.text(words.logCaption),
          make.table(
            [words.happened, words.written, words.author, words.what],
            [17, 17, 20, 46],
            report.entries.map((entry) => [
              [make.text(entry.happened)],
              [make.text(entry.written)],
              [make.text(entry.author)],
              [make.strong(entry.title), ...make.content(entry)],
            ]),
          ),
          ...section(
            make.heading(words.evidence),
            report.pieces.flatMap((piece) => [
              make.subheading(piece.name),
              ...picture(docx, piece, words.pictureNotInWord),
              ...make.fields(piece.fields, words.colon),
            ]),
          ),
          make.heading(words.people),
          make.table(
            words.writerHeads,
            [24, 22, 14, 20, 20],
            report.writers.map((cells) => cells.map((cell) => [make.text(cell)])),
          ),
          ...(report.named.length === 0
            ? []
            : [make.labelled(words.named, report.named.join(', '))]),
        ],
      },
    ],
  })
  return docx.Packer.toBuffer(document)
}

/** Nothing is said of what is not there. */
function section(heading: Block, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading, ...blocks]
}

/** Fonts that Word and LibreOffice have everywhere; the language tells a screen reader how to read. */
function styles({ locale }: Report) {
  const heading = { font: 'Georgia', color: '0F5C6E', bold: true }
  const spacing = { before: 320, after: 120 }
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: 21,
          language: { value: locale === 'fr' ? 'fr-FR' : 'en-GB' },
        },
        paragraph: { spacing: { after: 80 } },
      },
      title: { run: { font: 'Georgia', size: 40, bold: true } },
      heading1: { run: { ...heading, size: 30 }, paragraph: { spacing, keepNext: true } },
      heading2: { run: { ...heading, size: 24 }, paragraph: { spacing, keepNext: true } },
    },
  }
}

function makers(docx: Docx) {
  const { Paragraph, TextRun, HeadingLevel, Table, TableRow, TableCell, WidthType } = docx
  /** Line breaks stay; each line is a run of its own. */
  const runs = (
    content: string,
    options: { bold?: boolean; strike?: boolean; italics?: boolean },
  ) =>
    clean(content)
      .split('\n')
      .map((text, index) => new TextRun({ text, ...options, ...(index > 0 && { break: 1 }) }))
  const text = (content: string) => new Paragraph({ children: runs(content, {}) })
  const strong = (content: string) => new Paragraph({ children: runs(content, { bold: true }) })
  const labelled = (label: string, value: string) =>
    new Paragraph({
      children: [new TextRun({ text: `${clean(label)} `, bold: true }), ...runs(value, {})],
    })
  const headed = (content: string, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({ text: clean(content), heading })
  const content = (entry: ReportEntry): readonly DocxParagraph[] => [
    ...(entry.text === undefined
      ? []
      : [new Paragraph({ children: runs(entry.text, { strike: entry.struck }) })]),
    ...entry.amendments.map((line) => new Paragraph({ children: runs(line, { italics: true }) })),
    ...entry.fields.map(({ label, value }) => labelled(label, value)),
  ]
  return {
    text,
    strong,
    labelled,
    content,
    title: (words: string) => headed(words, HeadingLevel.TITLE),
    heading: (words: string) => headed(words, HeadingLevel.HEADING_1),
    subheading: (words: string) => headed(words, HeadingLevel.HEADING_2),
    fields: (fields: readonly ReportField[], colon: string) =>
      fields.map(({ label, value }) => labelled(`${label}${colon}`.trimEnd(), value)),
    entry: (entry: ReportEntry): readonly DocxParagraph[] => [
      strong(`${entry.title} · ${entry.happened} · ${entry.author}`),
      ...content(entry),
    ],
    /** @param widths of the columns, in hundredths of the table */
    table: (
      heads: readonly string[],
      widths: readonly number[],
      rows: readonly (readonly (readonly DocxParagraph[])[])[],
    ) => {
      const cell = (children: readonly DocxParagraph[], index: number) =>
        new TableCell({
          children: [...children],
          width: { size: widths[index] ?? 0, type: WidthType.PERCENTAGE },
          margins: { top: 60, bottom: 60, left: 90, right: 90 },
        })
      return new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: heads.map((head, index) => cell([strong(head)], index)),
          }),
          ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
        ],
      })
    },
  }
}

function footer({ Footer, Paragraph, TextRun, PageNumber }: Docx, report: Report) {
  const { words, sealCode } = report
  const seal = sealCode === undefined ? '' : ` · ${words.seal} ${sealCode}`
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: clean(`${report.title}${seal} · ${words.page} `), size: 16 }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 }),
        ],
      }),
    ],
  })
}

const imageTypes = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const

/** Largest side of a picture in the document, in pixels of 1/96 inch. */
const pictureSide = 320

function picture(
  { Paragraph, ImageRun }: Docx,
  { name, alternative, picture: shown }: ReportPiece,
  notDrawn: string,
): readonly DocxParagraph[] {
  if (shown.state !== 'shown') return []
  const { width, height } = shown
  if (shown.mediaType === 'image/webp') return [new Paragraph({ text: notDrawn })]
  const type = imageTypes[shown.mediaType]
  const scale = Math.min(1, pictureSide / Math.max(width, height))
  return [
    new Paragraph({
      children: [
        new ImageRun({
          type,
          data: shown.bytes,
          transformation: {
            width: Math.max(1, Math.round(width * scale)),
            height: Math.max(1, Math.round(height * scale)),
          },
          altText: { name: clean(name), title: clean(name), description: clean(alternative) },
        }),
      ],
    }),
  ]
}

/** Characters that XML has no place for: one of them would make the whole file unreadable. */
function clean(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
}
