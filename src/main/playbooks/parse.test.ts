import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, playbookSchema, problemSchema, type Section } from '../../shared/playbook.ts'
import { maxBlocks, maxParts } from './budget.ts'
import { maxProblems } from './context.ts'
import { maxLines } from './decode.ts'
import { body, fileOf, parse, playbookOf, said } from './fixtures.ts'
import { maxNesting } from './markdown.ts'
import { wordProblem } from './problem-words.ts'

/** The blocks of a section that holds this, in an otherwise right playbook. */
function blocks(markdown: string): readonly Block[] {
  const { sections } = playbookOf(fileOf({ body: `${body}\n## Suite {#suite}\n\n${markdown}\n` }))
  return sections.at(-1)?.blocks ?? []
}

/** What is said of it, the lines counted from its own first one. */
function told(markdown: string): readonly string[] {
  const before = fileOf({ body: `${body}\n## Suite {#suite}\n\n` })
  const { problems } = parse(`${before}${markdown}\n`)
  const offset = before.split('\n').length - 1
  return said({ problems: problems.map((each) => ({ ...each, line: each.line - offset })) })
}

const many = (count: number, draw: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => draw(at)).join('\n')

const text = (value: string) => ({ type: 'text', value })

describe('a right playbook', () => {
  const playbook = playbookOf(fileOf())

  it('is what the contract promises', () => {
    expect(playbookSchema.parse(playbook)).toEqual(playbook)
    expect(playbook).toMatchObject({ locale: 'fr', file: 'fr/exemple.md' })
  })

  it('has its opening, its sections, its phases', () => {
    expect(playbook.opening).toEqual([
      { type: 'paragraph', inlines: [text('Quand utiliser cette fiche.')] },
    ])
    expect(
      playbook.sections.map(({ id, title, withinMinutes }) => [id, title, withinMinutes]),
    ).toEqual([
      ['dix-minutes', 'Dix minutes', 10],
      ['modeles', 'Modèles', undefined],
    ])
  })

  it('has its steps, with the how inside', () => {
    expect(playbook.sections[0]?.blocks[1]).toEqual({
      type: 'step',
      step: {
        id: 'capturer',
        section: 'dix-minutes',
        text: 'Capturer la publication',
        inlines: [text('Capturer la publication')],
        role: 'secretariat',
        dueMinutes: 5,
        details: [
          {
            type: 'list',
            ordered: false,
            items: [[{ type: 'paragraph', inlines: [text('La page entière.')] }]],
          },
        ],
      },
    })
  })

  it('has its templates as plain text', () => {
    expect(playbook.sections[1]?.blocks[0]).toEqual({
      type: 'template',
      template: {
        id: 'accuse',
        section: 'modeles',
        title: 'Accusé de réception',
        channel: 'facebook',
        tone: 'sobre',
        text: 'Bonjour {{ prenom }},\n\nNous avons lu.',
        variables: ['prenom'],
      },
    })
  })

  it('reads the same with Windows line ends', () => {
    expect(playbookOf(fileOf().replaceAll('\n', '\r\n'))).toEqual(playbook)
  })

  it('reads the same after a mark in front, with a warning', () => {
    const marked = parse(`\ufeff${fileOf()}`)
    expect(marked.playbook).toEqual(playbook)
    expect(said(marked)).toEqual(['file-bom 1:1'])
  })

  it('gives nothing for a file that is too large or not UTF-8', () => {
    expect(said(parse(`${fileOf()}${'a\n'.repeat(600_000)}`))).toEqual(['file-too-large 1:1'])
    const latin = parse(Buffer.from(fileOf(), 'latin1'))
    expect(latin.playbook).toBeUndefined()
    expect(said(latin)).toEqual(['file-not-utf8 3:9'])
  })
})

describe('the example of the design', () => {
  it('can be used, its slips told', () => {
    const example = fileOf({
      body: `Deux phrases.

## Première heure {#premiere-heure within=1h}

> [!WARNING]
> Ne supprimez rien avant d'avoir fait une capture.

- [ ] Capturer la publication, les commentaires et l'heure {#capturer role=secretariat due=15m}
  - La page entière, l'adresse, la date; une seconde personne refait la capture.

::: modele {#accuse-reception channel="facebook" tone="sobre"}
Bonjour {{ prenom }}, nous avons bien lu…
:::
`,
    })
    expect(said(parse(example))).toEqual(['template-without-title 26:1'])
    expect(playbookOf(example).sections[0]?.blocks.map(({ type }) => type)).toEqual([
      'alert',
      'step',
      'template',
    ])
  })
})

describe('blocks', () => {
  it('reads paragraphs, lists, quotes, tables, code and rules', () => {
    const read = blocks(
      'Un\ndeux\n\n1. a\n2. b\n\n> cité\n\n| A | B |\n|---|---|\n| 1 | **2** |\n\n```\ncode\n```\n\n---',
    )
    expect(read).toEqual([
      { type: 'paragraph', inlines: [text('Un deux')] },
      {
        type: 'list',
        ordered: true,
        items: [
          [{ type: 'paragraph', inlines: [text('a')] }],
          [{ type: 'paragraph', inlines: [text('b')] }],
        ],
      },
      { type: 'quote', blocks: [{ type: 'paragraph', inlines: [text('cité')] }] },
      {
        type: 'table',
        head: [[text('A')], [text('B')]],
        rows: [[[text('1')], [{ type: 'strong', children: [text('2')] }]]],
      },
      { type: 'code', value: 'code' },
      { type: 'rule' },
    ])
  })

  it('reads sub-headings', () => {
    expect(blocks('### Et *alors* ? {#alors}')).toEqual([
      {
        type: 'heading',
        id: 'alors',
        inlines: [text('Et '), { type: 'emphasis', children: [text('alors')] }, text(' ?')],
      },
    ])
  })

  it.each(['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION', 'note'])(
    'reads the alert %s',
    (name) => {
      expect(blocks(`> [!${name}]\n> Un.\n>\n> Deux.`)).toEqual([
        {
          type: 'alert',
          tone: name.toLowerCase(),
          blocks: [
            { type: 'paragraph', inlines: [text('Un.')] },
            { type: 'paragraph', inlines: [text('Deux.')] },
          ],
        },
      ])
    },
  )

  it('tells an alert that does not exist, or is not alone on its line', () => {
    expect(told('> [!DANGER]\n> Un.')).toEqual(['alert-unknown 1:3'])
    expect(told('> [!NOTE] Un.')).toEqual(['alert-form 1:11'])
    expect(told('> [!NOTE]\n> Un.')).toEqual([])
  })

  it('keeps other items of a list of steps as a list', () => {
    const types = blocks('- [ ] Un {#un}\n- deux\n- trois\n- [ ] Quatre {#quatre}').map(
      ({ type }) => type,
    )
    expect(types).toEqual(['step', 'list', 'step'])
  })
})

describe('inlines', () => {
  const inlines = (markdown: string) => {
    const [block] = blocks(markdown)
    return block?.type === 'paragraph' ? block.inlines : undefined
  }

  it('reads marks, code, breaks and links', () => {
    expect(inlines('**a** *b* `c`\\\nd [e](https://exemple.fr) [f](#capturer)')).toEqual([
      { type: 'strong', children: [text('a')] },
      text(' '),
      { type: 'emphasis', children: [text('b')] },
      text(' '),
      { type: 'code', value: 'c' },
      { type: 'break' },
      text('d '),
      { type: 'link', target: { to: 'web', href: 'https://exemple.fr' }, children: [text('e')] },
      text(' '),
      { type: 'link', target: { to: 'anchor', anchor: 'capturer' }, children: [text('f')] },
    ])
  })

  it('reads references, escapes and entities', () => {
    expect(inlines('[a][b] \\*c\\* &eacute;\n\n[b]: https://exemple.fr')).toEqual([
      { type: 'link', target: { to: 'web', href: 'https://exemple.fr' }, children: [text('a')] },
      text(' *c* é'),
    ])
  })

  it('makes no link of bare words, and has no strikethrough', () => {
    expect(inlines('www.exemple.fr ~~a~~')).toEqual([text('www.exemple.fr ~~a~~')])
  })

  it('shows HTML as text and says so', () => {
    const html = 'a <script>alert(1)</script> <b>b</b>'
    expect(inlines(html)).toEqual([text(html)])
    expect(told(html)).toEqual(['raw-html 1:3', 'raw-html 1:19', 'raw-html 1:29', 'raw-html 1:33'])
    expect(told('<div>\n\n<!-- x -->')).toEqual(['raw-html 1:1', 'raw-html 3:1'])
    expect(told('5 < 6, `<b>` et <https://exemple.fr>')).toEqual([])
  })

  it('refuses images and keeps their words', () => {
    expect(told('Voir ![plan](plan.png)')).toEqual(['image 1:6'])
    expect(inlines('Voir ![plan](plan.png)')).toEqual([text('Voir plan')])
  })

  it('refuses links that may lead anywhere and keeps their words', () => {
    expect(told('a [b](javascript:alert(1)) c')).toEqual(['link-refused 1:3'])
    expect(inlines('a [b](javascript:alert(1)) c')).toEqual([text('a '), text('b'), text(' c')])
    expect(told('<smb://x>')).toEqual(['link-refused 1:1'])
  })

  it('says what looks like a link and is not', () => {
    expect(told('[a](https://exemple.fr/un deux)')).toEqual(['link-malformed 1:1'])
    const { problems } = parse(fileOf({ body: `[a](un deux)\n\n${body}` }))
    expect(problems).toMatchObject([{ code: 'link-malformed', severity: 'error' }])
  })

  it('says an anchor that leads nowhere', () => {
    expect(told('- a\n  [b](#rien)')).toEqual(['anchor-missing 2:3'])
  })

  it('finds the cell of a table', () => {
    expect(told('| a | b |\n|---|---|\n| a | <b> |')).toEqual(['raw-html 3:7'])
  })
})

describe('identifiers and attributes', () => {
  it.each([
    ['a step without identifier', '- [ ] Capturer tout', ['step-without-id 1:3']],
    ['a bad identifier', '- [ ] Un {#Un_Deux}', ['id-wrong 1:11']],
    ['one used twice', '- [ ] Un {#capturer}', ['id-twice 1:3']],
    ['one used by a heading', '### Un {#modeles}', ['id-twice 1:5']],
    ['a heading without identifier', '### Un', ['heading-without-id 1:5']],
    ['a deep heading', '#### Un {#un}', ['heading-level 1:6']],
    ['a first-level heading', '# Un {#un}', ['heading-level 1:3']],
    ['an unknown attribute', '- [ ] Un {#un rôle=maire}', ['attribute-unknown 1:15']],
    ['onclick', '- [ ] Un {#un onclick="x()"}', ['attribute-unknown 1:15']],
    ['an attribute twice', '- [ ] Un {#un due=1m due=2m}', ['attribute-twice 1:22']],
    ['a class', '- [ ] Un {#un .gras}', ['attribute-malformed 1:15']],
    ['a wrong role', '- [ ] Un {#un role=pompier}', ['role-wrong 1:15']],
    ['a wrong due', '- [ ] Un {#un due=bientôt}', ['duration-wrong 1:15']],
    ['a wrong within', '## Un {#un within=demain}', ['duration-wrong 1:12']],
    ['an attribute on prose', 'Texte {#un}', ['attributes-misplaced 1:7']],
    ['an open brace', '- [ ] Un {#un', ['attributes-unclosed 1:10', 'step-without-id 1:3']],
  ])('tells %s', (_, markdown, expected) => {
    expect([...told(markdown)].sort()).toEqual([...expected].sort())
  })

  it('accepts them when right', () => {
    expect(told('### Un {#un}\n\n- [ ] Deux {#deux role=maire due=1h}')).toEqual([])
  })

  it('compares a deadline with its phase', () => {
    const due = (value: string) => body.replace('due=5m', `due=${value}`)
    expect(said(parse(fileOf({ body: due('10m') })))).toEqual([])
    expect(said(parse(fileOf({ body: due('11m') })))).toEqual(['due-after-within 23:59'])
  })

  it('leaves out what it cannot read, and keeps the page', () => {
    const step = blocks('- [ ] Un {#un role=pompier due=1x}').at(0)
    expect(step).toMatchObject({ type: 'step', step: { id: 'un', text: 'Un' } })
    expect(step).not.toHaveProperty('step.role')
  })

  it('has no page when a step cannot be followed', () => {
    expect(parse(fileOf({ body: body.replace('#capturer ', '') })).playbook).toBeUndefined()
  })

  it('makes up an identifier for a heading that has none', () => {
    expect(blocks('### Où l’œuvre ?\n\n### Où l’œuvre ?')).toMatchObject([
      { type: 'heading', id: 'ou-l-oeuvre' },
      { type: 'heading', id: 'ou-l-oeuvre-2' },
    ])
  })
})

describe('steps', () => {
  it('refuses a step before the first heading', () => {
    expect(said(parse(fileOf({ body: `- [ ] Un {#un}\n\n${body}` })))).toEqual([
      'step-outside-section 16:3',
    ])
  })

  it('refuses a step inside another, a quote or an alert', () => {
    expect(told('- [ ] Un {#un}\n  - [ ] Deux')).toEqual(['step-nested 2:5'])
    expect(told('> - [ ] Un')).toEqual(['step-nested 1:5'])
  })

  it.each(['- [] Un', '- [ ]Un', '- [  ] Un', '- [x]Un', '- [\u00a0] Un'])(
    'tells a bad box: %s',
    (markdown) => {
      expect(told(markdown)).toEqual(['step-box 1:3'])
    },
  )

  it('warns of a box already ticked', () => {
    expect(told('- [x] Un {#un}')).toEqual(['step-ticked 1:3'])
    expect(blocks('- [x] Un {#un}').at(0)?.type).toBe('step')
  })

  it('tells an empty step', () => {
    expect(told('- [ ] {#un}')).toEqual(['step-empty 1:3'])
  })

  it('reads a step on several lines, with its marks', () => {
    const [block] = blocks('- [ ] Appeler **le 17**\n  tout de suite {#un due=2m}')
    expect(block).toMatchObject({ step: { text: 'Appeler le 17 tout de suite', dueMinutes: 2 } })
  })

  it('wants a phase and a step', () => {
    expect(said(parse(fileOf({ body: '## Un {#un}\n\nTexte.\n' })))).toEqual([
      'no-phase 16:1',
      'no-steps 16:1',
    ])
    expect(said(parse(fileOf({ body: '' })))).toEqual(['no-phase 16:1', 'no-steps 16:1'])
  })
})

describe('templates', () => {
  const open = '::: modele {#un channel=sms tone=ferme title="Un"}'

  it('keeps the words exactly, Markdown and blank lines included', () => {
    const [block] = blocks(`${open}\n\n# **a**\n\n- [ ] b\n  <c>\n:::`)
    expect(block).toMatchObject({ template: { text: '# **a**\n\n- [ ] b\n  <c>' } })
    expect(told(`${open}\n\n# **a**\n\n- [ ] b\n  <c>\n:::`)).toEqual([])
  })

  it('interrupts a paragraph', () => {
    expect(blocks(`Texte\n${open}\na\n:::`).map(({ type }) => type)).toEqual([
      'paragraph',
      'template',
    ])
  })

  it.each([
    ['no channel', '::: modele {#un tone=ferme title="Un"}\na\n:::', ['template-without 1:1']],
    ['no tone', '::: modele {#un channel=sms title="Un"}\na\n:::', ['template-without 1:1']],
    ['no title', '::: modele {#un channel=sms tone=ferme}\na\n:::', ['template-without-title 1:1']],
    [
      'no identifier',
      '::: modele {channel=sms tone=ferme title="Un"}\na\n:::',
      ['template-without 1:1'],
    ],
    [
      'a wrong channel',
      '::: modele {#un channel=tiktok tone=ferme title="Un"}\na\n:::',
      ['channel-wrong 1:17'],
    ],
    [
      'a wrong tone',
      '::: modele {#un channel=sms tone=gai title="Un"}\na\n:::',
      ['tone-wrong 1:29'],
    ],
    ['no words', `${open}\n\n:::`, ['template-empty 1:1']],
    ['another container', '::: encadre\na\n:::', ['container-unknown 1:1']],
    ['a stray end', 'a\n\n:::', ['container-stray 3:1']],
    ['an open one', `${open}\na`, ['container-unclosed 1:1']],
    [
      'a bad variable',
      `${open}\nb\na {{ Prénom }} b\n:::`,
      ['variable-malformed 3:3', 'variable-malformed 3:13'],
    ],
    ['one in a quote', `> ${open}\n> a\n> :::`, ['template-misplaced 1:3']],
  ])('tells %s', (_, markdown, expected) => {
    expect(told(markdown)).toEqual(expected)
  })

  it('still shows the words of one that cannot be used', () => {
    expect(blocks('::: modele {#un tone=ferme title="Un"}\na\n:::')).toEqual([
      { type: 'code', value: 'a' },
    ])
  })

  it('stops an open one before what follows', () => {
    const markdown = `${open}\na\n\n${open.replace('#un', '#deux')}\nb\n:::\n\n## Fin {#fin}\n\n${open.replace('#un', '#trois')}\n\n## Vraie fin {#vraie-fin}`
    expect(told(markdown)).toEqual([
      'container-unclosed 1:1',
      'container-unclosed 10:1',
      'template-empty 10:1',
    ])
  })

  it('knows where its variables are', () => {
    const { pointers } = parse(fileOf())
    expect(pointers).toContainEqual({
      to: 'variable',
      name: 'prenom',
      place: { line: 29, column: 9 },
    })
  })
})

describe('any input', () => {
  const valid = (result: ReturnType<typeof parse>) => {
    for (const problem of result.problems) {
      for (const locale of ['fr', 'en'] as const) problemSchema.parse(wordProblem(problem, locale))
    }
    if (result.playbook) expect(playbookSchema.parse(result.playbook)).toEqual(result.playbook)
  }

  it('never throws on bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => valid(parse(bytes))))
  })

  it('never throws on Markdown, and gives what the contract promises', () => {
    const piece = fc.constantFrom(
      ...['## T {#t within=1h}\n', '- [ ] a {#a}\n', '  - b\n', '> [!NOTE]\n', '> ', '\n', '\n\n'],
      ...[
        '::: modele {#m channel=sms tone=sobre title="x"}\n',
        ':::\n',
        '{{ a }}',
        '{#',
        '}',
        '="',
      ],
      ...['| a |\n|---|\n', '[a](#t)', '[a](fiche:b#c)', '![', '](', '<b>', '```\n', '---\n', '\t'],
      ...['**', '_', '`', '\\', '&amp;', '[x]: y\n', '1. ', '### ', 'é', '\ud83d\ude00', '\ud800'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) =>
        valid(parse(fileOf({ body: pieces.join('') }))),
      ),
      { numRuns: 1000 },
    )
  })

  it('never throws on YAML', () => {
    const piece = fc.constantFrom(
      ...['id: a\n', 'title', ': ', '\n', '- ', '[', ']', '{', '}', '"', "'", '&a ', '*a', '!!x '],
      ...[
        '|\n',
        '>\n',
        '  ',
        '\t',
        '#',
        '? ',
        '---\n',
        '...\n',
        '%YAML 1.2\n',
        '<<: ',
        '__proto__: ',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) =>
        valid(parse(fileOf({ head: pieces.join('') }))),
      ),
      { numRuns: 1000 },
    )
  })

  it('refuses nesting before the parser drops what is inside', () => {
    const nested = (depth: number) => told(`${'> '.repeat(depth)}a`)
    expect(nested(10)).toEqual([])
    expect(nested(maxNesting + 5)).toContain('too-deep 1:1')
  })

  it.each([
    ['too-many-blocks', '- a\n'.repeat(maxBlocks / 5)],
    ['too-many-blocks', `|${'a|'.repeat(500)}\n|${'-|'.repeat(500)}\n${'|\n'.repeat(100)}`],
    ['too-many-marks', `${'*a* '.repeat(900)}\n\n`.repeat(10)],
    ['too-many-sections', '## T\n\n'.repeat(maxParts.section)],
    ['too-many-steps', many(maxParts.step + 1, (at) => `- [ ] Agir {#p-${at}}`)],
    [
      'too-many-templates',
      many(
        maxParts.template + 1,
        (at) => `::: modele {#m-${at} channel=sms tone=sobre title="T"}\nx\n:::\n`,
      ),
    ],
    ['too-many-reperes', `${'{{ repere.a }} '.repeat(50)}\n\n`.repeat(maxParts.repere / 50 + 1)],
    ['too-many-links', `${'[a](https://e.fr/) '.repeat(50)}\n\n`.repeat(maxParts.link / 50 + 1)],
    ['too-many-communes', '::: communes {from=1}\nx\n:::\n\n'.repeat(maxParts.communes + 1)],
    ['paragraph-too-long', `${'a '.repeat(1000)}\n`.repeat(3)],
    ['too-deep', '> '.repeat(maxNesting)],
    ['too-many-lines', '\n'.repeat(maxLines)],
  ])('is refused as %s, with the place, rather than read for seconds', (code, markdown) => {
    const result = parse(fileOf({ body: `${body}\n## S {#s}\n\n${markdown}` }))
    expect(result.playbook).toBeUndefined()
    expect(result.problems.map((each) => each.code)).toEqual([code])
    expect(result.problems[0]?.line).toBeGreaterThan(30)
  })

  it('is refused where it becomes too much inside a block for some communes too', () => {
    const inside = (markdown: string) => told(`a\n\n::: communes {from=1}\n\n${markdown}\n:::\n`)
    expect(inside(`${'a '.repeat(1000)}\n`.repeat(3))).toEqual(['paragraph-too-long 5:1'])
    expect(inside('> '.repeat(maxNesting))).toEqual(['too-deep 5:1'])
  })

  it('stops telling after a while', () => {
    const { problems } = parse(fileOf({ body: `${body}\n## S {#s}\n\n${'<b>\n\n'.repeat(1000)}` }))
    expect(problems).toHaveLength(maxProblems + 1)
    expect(problems.some(({ code }) => code === 'too-many-problems')).toBe(true)
  })

  // The parser's own cost grows with the text; ours must not grow faster.
  it.each([
    '[a](fiche:b) ',
    '[a](javascript:b) ',
    '<b> ',
    '{#a ',
    '- [ ] a {#a}\n',
    '## a\n',
    '::: modele {#a}\n',
    ':::\n',
    '{{ ',
    '| a ',
    '> ',
    '![a](b)',
    '[',
  ])(
    'takes time in proportion to its length: %j',
    (piece) => {
      const cost = (length: number) => {
        const line = piece.repeat(Math.floor(3_900 / piece.length)).trimEnd()
        const file = fileOf({
          body: `${body}\n## S {#s}\n\n${`${line}\n\n`.repeat(length / 4_000)}`,
        })
        const start = performance.now()
        parse(file)
        return performance.now() - start
      }
      cost(30_000)
      const short = Math.max(cost(30_000), 10)
      expect(cost(120_000)).toBeLessThan(short * 16)
    },
    30_000,
  )
})

describe('sections', () => {
  it('keeps what is under each heading', () => {
    const titles = (sections: readonly Section[]) => sections.map(({ id }) => id)
    expect(
      titles(playbookOf(fileOf({ body: `${body}\n## **Gras** {#gras}\n\nx\n` })).sections),
    ).toEqual(['dix-minutes', 'modeles', 'gras'])
  })
})
