import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event, IncidentView } from '../../shared/incident.ts'
import type { Pack, Playbook } from '../../shared/playbook.ts'
import { type Hit, searchResultSchema } from '../../shared/search.ts'
import { fileOf, head, packText, playbookOf } from '../playbooks/fixtures.ts'
import { parsePack } from '../playbooks/pack.ts'
import { foldText } from './fold.ts'
import { createSearch, type Search } from './search.ts'

type Page = {
  readonly id: string
  readonly title: string
  readonly situations: readonly string[]
  readonly body: string
}

function page({ id, title, situations, body }: Page): Playbook {
  const changed = head
    .replace('id: exemple', `id: ${id}`)
    .replace('Gérer un exemple', title)
    .replace(/ {2}- Une phrase.*\n/, situations.map((each) => `  - ${each}\n`).join(''))
    .replace('[tollé]', '[]')
  return playbookOf(fileOf({ head: changed, body }), `fr/${id}.md`)
}

const online = page({
  id: 'repondre-en-ligne',
  title: 'Répondre aux habitants en ligne',
  situations: ['Un habitant m’insulte sur Facebook', 'On a reçu un mail d’insultes à la mairie'],
  body: `Une colère, une insulte, une question.

## Dix minutes {#dix-minutes within=10m}

Gardez votre calme, même devant une injure.

- [ ] Capturer le commentaire {#capturer}
  - Écran entier, avec l’adresse.
- [ ] Masquer une insulte {#masquer}
- [ ] Prévenir la personne insultée {#prevenir}

## Modèles {#modeles}

::: modele {#reponse channel=facebook tone=sobre title="Réponse à une insulte"}
Bonjour, votre commentaire contient une insulte.
:::
`,
})

const viral = page({
  id: 'derapage-viral',
  title: 'Gérer un dérapage viral',
  situations: ['Une phrase du maire tourne en boucle sur Facebook'],
  body: `Un propos est repris partout, jusqu’à la polémique.

## Une heure {#une-heure within=1h}

- [ ] Capturer la publication {#capturer}

## La loi {#loi}

Une insulte publique d’un habitant sur Facebook est punie. Insulte, habitant, Facebook.
`,
})

const pack: Pack = (() => {
  const read = parsePack(new TextEncoder().encode(packText))
  if (!read.pack) throw new Error('the pack of the tests is wrong')
  return read.pack
})()

const contents = (fr: readonly Playbook[], en: readonly Playbook[], from: Pack | null = pack) => ({
  fr: { playbooks: fr, glossary: [], pack: from, phrasings: new Map() },
  en: { playbooks: en, glossary: [], pack: from, phrasings: new Map() },
})

async function filled(playbooks: readonly Playbook[] = [viral, online]): Promise<Search> {
  const search = createSearch()
  await search.setContent(contents(playbooks, playbooks))
  return search
}

const ask = (search: Search, text: string, limit?: number) =>
  search.query({ text, limit, locale: 'fr' })
const shared = await filled()
const named = ({ kind, playbookId, incidentId, anchor }: Hit) =>
  [kind, playbookId ?? incidentId, anchor].filter(Boolean).join(' ')
const hits = async (text: string, search = shared) => (await ask(search, text)).hits.map(named)
const marked = ({ snippet, ranges }: Hit) => ranges.map(([start, end]) => snippet.slice(start, end))

describe('a situation told in one’s own words', () => {
  it.each([
    "un habitant m'insulte sur facebook",
    'UN HABITANT M’INSULTE SUR FACEBOOK',
    'habitant insulté facebook',
    'des habitants nous insultent sur facebook',
    'un habitant minsulte sur facebok',
    'mail insultes mairie',
  ])('puts the right page first: %s', async (text) => {
    expect((await hits(text))[0]).toBe('playbook repondre-en-ligne')
  })

  it('shows the situation recognised, its words marked', async () => {
    const [first] = (await ask(await filled(), "un habitant m'insulte sur facebook")).hits
    expect(first?.title).toBe('Répondre aux habitants en ligne')
    expect(first?.snippet).toBe('Un habitant m’insulte sur Facebook')
    expect(first && marked(first)).toEqual(['habitant', 'insulte', 'Facebook'])
  })
})

describe('words', () => {
  it('finds steps, templates, sections, with their anchor', async () => {
    expect(await hits('capturer')).toContain('step repondre-en-ligne capturer')
    expect(await hits('réponse insulte')).toContain('template repondre-en-ligne reponse')
    expect(await hits('punie')).toEqual(['section derapage-viral loi'])
  })

  it('finds what is inside a step', async () => {
    const [hit] = (await ask(await filled(), 'écran entier')).hits
    expect(hit).toMatchObject({
      kind: 'step',
      anchor: 'capturer',
      title: 'Capturer le commentaire',
    })
    expect(hit && marked(hit)).toEqual(['Écran', 'entier'])
  })

  it.each(['insulte', 'insulter', 'insulté', 'insultes', 'INSULTÉE', 'l’insulte'])(
    'meets its family: %s',
    async (text) => {
      expect(await hits(text)).toContain('step repondre-en-ligne masquer')
    },
  )

  it('takes the last word for a beginning, and only the last', async () => {
    expect((await hits('polém'))[0]).toBe('playbook derapage-viral')
    expect((await hits('mas insulte'))[0]).toBe('playbook repondre-en-ligne')
    expect((await hits('insulte masqu'))[0]).toBe('step repondre-en-ligne masquer')
  })

  it('puts what answers all the words above what answers some', async () => {
    expect((await hits('capturer publication'))[0]).toBe('step derapage-viral capturer')
    expect((await hits('masquer insulte'))[0]).toBe('step repondre-en-ligne masquer')
  })

  it('ignores grammar, unless there is nothing else', async () => {
    expect(await hits('une la des insulte')).toEqual(await hits('insulte'))
    expect((await hits('du')).length).toBeGreaterThan(0)
  })

  it('marks no grammar that happens to look like a word typed', async () => {
    const search = await filled([
      { ...online, summary: 'Une phrase qui ne passe pas.', opening: [], situations: [] },
    ])
    const { hits: found } = await ask(search, 'phrase qui passe')
    expect(found.flatMap(marked)).toEqual(['phrase', 'passe'])
  })

  it('knows the synonyms of the pack, expressions included', async () => {
    expect((await hits('tollé'))[0]).toBe('playbook derapage-viral')
    expect((await hits('bad buzz'))[0]).toBe('playbook derapage-viral')
    const bare = createSearch()
    await bare.setContent(contents([viral], [], null))
    expect((await ask(bare, 'bad buzz')).hits).toEqual([])
  })
})

describe('typing errors', () => {
  it.each([
    ['comentaire', 'commentaire'],
    ['facbeook', 'facebook'],
    ['derapge viral', 'dérapage viral'],
    ['une insullte', 'une insulte'],
    ['Poblication du maire', 'publication du maire'],
    // Typed in two, read as one.
    ['la polé mique sur face book', 'la polémique sur facebook'],
  ])('reads %s as %s', async (text, corrected) => {
    const result = await ask(await filled(), text)
    expect(result.corrected).toBe(corrected)
    expect(result.hits.length).toBeGreaterThan(0)
  })

  it.each(['insulte', 'insul', 'polémique', 'INSULTÉS', 'xqzt', 'fac', 'qqqq', 'zzzz qqqq'])(
    'corrects nothing in %s',
    async (text) => {
      expect(await ask(shared, text)).not.toHaveProperty('corrected')
    },
  )

  it('finds nothing rather than anything', async () => {
    expect(await hits('xqztw')).toEqual([])
  })
})

describe('the list', () => {
  it('has at most three of one playbook on its first page, the page before its steps', async () => {
    const found = await hits('insulte')
    expect(found.filter((name) => name.includes('repondre-en-ligne'))).toHaveLength(3)
    expect(found[0]).toBe('playbook repondre-en-ligne')
  })

  it('begins with the page when a story was told, with the step when one was asked for', async () => {
    const story = 'quelqu’un a publié une insulte ignoble et il faut capturer le commentaire'
    expect((await hits(story))[0]).toBe('playbook repondre-en-ligne')
    expect((await hits('capturer commentaire'))[0]).toBe('step repondre-en-ligne capturer')
  })

  it('goes on with the others once the first page is full', async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ ...online, id: `page-${index}` }))
    const names = (await hits('insulte', await filled(many))).map((name) => name.split(' ')[1])
    const count = (list: readonly (string | undefined)[], id: string) =>
      list.filter((name) => name === id).length
    expect(names.length).toBeGreaterThan(10)
    for (const { id } of many) expect(count(names.slice(0, 10), id)).toBeLessThanOrEqual(3)
  })

  it('keeps to the limit', async () => {
    expect((await ask(await filled(), 'insulte', 2)).hits).toHaveLength(2)
  })

  it.each(['', '   ', '\n\u00a0', '!?', '…'])('is empty for %j', async (text) => {
    expect((await ask(await filled(), text)).hits).toEqual([])
  })

  it('is empty before anything is known', async () => {
    expect((await ask(createSearch(), 'insulte')).hits).toEqual([])
  })

  it('marks the right characters, whatever the accents', async () => {
    for (const text of ['insulte', 'ecran', 'polemique', 'prévenir insulté', 'oeuvre']) {
      for (const hit of (await ask(await filled(), text)).hits) {
        for (const word of marked(hit))
          expect(foldText(word)).toMatch(/^(insult|ecran|polem|preven)/)
      }
    }
  })
})

describe('changes', () => {
  it('follows the playbooks', async () => {
    const search = await filled([viral])
    expect(await hits('masquer', search)).toEqual([])
    await search.setContent(contents([viral, online], [], pack))
    expect((await hits('masquer', search))[0]).toBe('step repondre-en-ligne masquer')
    await search.setContent(contents([{ ...online }], [], pack))
    expect(await hits('masquer', search)).toHaveLength(1)
    expect(await hits('dérapage', search)).toEqual([])
    await search.setContent(contents([], [], null))
    expect(await hits('masquer', search)).toEqual([])
  })

  it('mends no error to a word, nor completes one, of a page that is gone', async () => {
    const search = await filled([viral, { ...online, title: 'Une dérapole' }])
    expect((await ask(search, 'derapope')).corrected).toBe('dérapole')
    await search.setContent(contents([viral], []))
    expect((await ask(search, 'derapope')).corrected).toBe('dérapage')
    expect((await ask(search, 'derapole')).corrected).toBe('dérapage')
  })

  it('answers in each language from its own pages', async () => {
    const search = createSearch()
    const english = { ...viral, id: 'viral', title: 'Handling a viral post', locale: 'en' as const }
    await search.setContent(contents([online], [english], pack))
    expect((await search.query({ text: 'viral posts', locale: 'en' })).hits[0]?.playbookId).toBe(
      'viral',
    )
    expect((await search.query({ text: 'handling', locale: 'fr' })).hits).toEqual([])
  })
})

const sealed = {
  device: 'poste',
  at: '2026-11-23T10:00:00.000Z',
  recordedAt: '2026-11-23T10:00:00.000Z',
  by: 'Claire',
  prev: '',
  hash: '0'.repeat(64),
}

function incident(
  last: string,
  { title = 'Fuite d’eau', exercise = false, notes = ['Le château d’eau déborde'] } = {},
): IncidentView {
  const id = `01JD000000000000000000000${last}`
  const entries = notes.map(
    (text, index): Event => ({
      ...sealed,
      kind: 'noted',
      id: `01JD000000000000000000${String(index).padStart(3, '0')}${last}`,
      incidentId: id,
      text,
    }),
  )
  return {
    id,
    title,
    severity: 'high',
    status: 'active',
    exercise,
    locale: 'fr',
    timeZone: 'Europe/Paris',
    openedAt: sealed.at,
    updatedAt: sealed.at,
    phases: [],
    steps: [],
    settled: 0,
    total: 0,
    late: 0,
    reminders: [],
    pinned: [],
    devices: [],
    entries,
  }
}

describe('what is not in a page', () => {
  const words = [
    {
      id: 'troll',
      term: 'Troll',
      definition: 'Une personne qui provoque pour faire réagir.',
      synonyms: ['provocateur'],
      search: ['relou'],
      see: ['repondre-en-ligne'],
    },
  ]
  const contact = {
    id: 'gendarmerie',
    role: 'Gendarmerie',
    name: 'Adjudante Le Goff',
    phone: '01 02 03 04 05',
    email: '',
    note: '',
    checked: '',
  }

  it('finds a word of the glossary by what people say instead', async () => {
    const search = createSearch()
    await search.setContent({
      fr: { playbooks: [online], glossary: words, pack, phrasings: new Map() },
      en: { playbooks: [], glossary: [], pack, phrasings: new Map() },
    })
    const [first] = (await ask(search, 'relou')).hits
    expect(first).toMatchObject({
      kind: 'glossary',
      anchor: 'troll',
      title: 'Troll',
      playbookId: 'repondre-en-ligne',
    })
  })

  it.each(['le goff', 'adjudante', 'gendarmerie', '0102030405', '01 02 03'])(
    'finds a contact of the commune by « %s »',
    async (text) => {
      const search = await filled()
      search.setContacts({ contacts: [contact] })
      const found = (await ask(search, text)).hits.find(({ kind }) => kind === 'contact')
      expect(found).toMatchObject({ anchor: 'contact-gendarmerie', phone: '01 02 03 04 05' })
    },
  )

  it.each(['gendarmerie', 'gendarmer', 'appeler la gendarmerie', 'numero gendarmerie', 'le goff'])(
    'puts whom to call first for « %s », and not for a story with them in it',
    async (text) => {
      const search = await filled()
      search.setContacts({ contacts: [contact] })
      expect((await ask(search, text)).hits[0]).toMatchObject({ anchor: 'contact-gendarmerie' })
      const story = await ask(search, 'un habitant insulte la gendarmerie sur facebook')
      expect(story.hits[0]?.kind).not.toBe('contact')
    },
  )

  it('offers a contact written alike where nothing answers, with its number', async () => {
    const search = await filled([viral])
    search.setContacts({ contacts: [contact] })
    const { hits: found, nearest } = await ask(search, 'adjudanteqzt')
    expect(found).toEqual([])
    expect(nearest?.[0]).toMatchObject({ kind: 'contact', title: 'Adjudante Le Goff' })
    expect(nearest?.[0]?.snippet).toContain('01 02 03 04 05')
  })

  it('gives the address to copy of a contact without a number', async () => {
    const search = await filled()
    const email = 'legoff@exemple.fr'
    search.setContacts({ contacts: [{ ...contact, phone: '', email }] })
    const [first] = (await ask(search, 'adjudante')).hits
    expect(first).toMatchObject({ kind: 'contact', href: email })
    expect(first).not.toHaveProperty('phone')
  })

  it('forgets a contact that was removed', async () => {
    const search = await filled()
    search.setContacts({ contacts: [contact] })
    search.setContacts({ contacts: [] })
    const kinds = (await ask(search, 'adjudante')).hits.map(({ kind }) => kind)
    expect(kinds).not.toContain('contact')
  })

  it.each(['loi du 29 juillet 1881', 'art. 13', 'article 13'])(
    'finds a source by « %s », at its own line, with its address',
    async (text) => {
      const cited = {
        ...viral,
        sources: [
          { title: 'Guide de l’Anssi', url: 'https://cyber.gouv.fr', checked: '2026-11-23' },
          {
            title: 'Loi du 29 juillet 1881, art. 13',
            url: 'https://www.legifrance.gouv.fr/13',
            checked: '2026-11-23',
          },
        ],
      }
      const [first] = (await ask(await filled([cited]), text)).hits
      expect(first).toMatchObject({
        kind: 'source',
        playbookId: 'derapage-viral',
        anchor: 'source--2',
        href: 'https://www.legifrance.gouv.fr/13',
      })
    },
  )
})

describe('a law article', () => {
  const law = page({
    id: 'conseil',
    title: 'Publier les décisions',
    situations: ['On a voté hier soir'],
    body: `Début.

## Dix minutes {#dix-minutes within=10m}

- [ ] Publier {#publier}

## La loi {#loi}

### La liste {#la-liste}

La liste des délibérations est affichée sous une semaine (CGCT, art. L2121-25).

### Le reste {#le-reste}

Un autre texte, art. 25.
`,
  })

  it.each(['L2121-25', 'l. 2121-25', '2121-25', 'article L2121-25 cgct', 'L2121-2'])(
    'leads to the passage that names it: %s',
    async (text) => {
      const [first] = (await ask(await filled([law, viral]), text)).hits
      expect(first).toMatchObject({ playbookId: 'conseil', anchor: 'la-liste' })
    },
  )

  // It is an article, not a word, as soon as one text that can be found says so.
  const named7 = { ...viral, sources: [{ title: 'Une loi, art. 7', url: '', checked: '' }] }

  it.each([
    ['Début, voir art. 7.', 'Gardez le texte.', 'playbook conseil'],
    ['Début.', '- [ ] Publier selon l’art. 7 {#selon}', 'step conseil selon'],
    ['Début.', '- [ ] Publier {#selon}\n  - D’après l’art. 7.', 'step conseil selon'],
    [
      'Début.',
      '::: modele {#note channel=facebook tone=sobre title="Note"}\nVu l’art. 7, bonjour.\n:::',
      'template conseil note',
    ],
  ])('leads to the very place that names it: %s %s', async (opening, text, place) => {
    const naming = page({
      id: 'conseil',
      title: 'Publier les décisions',
      situations: ['On a voté hier soir'],
      body: `${opening}\n\n## Dix minutes {#dix-minutes within=10m}\n\n- [ ] Lire {#lire}\n${text}\n`,
    })
    const [first] = (await ask(await filled([named7, naming]), 'article 7')).hits.filter(
      ({ playbookId }) => playbookId === 'conseil',
    )
    expect(first && named(first)).toBe(place)
    expect(first && marked(first)).toEqual(['7'])
  })

  it('is marked whole', async () => {
    const [first] = (await ask(await filled([law]), 'l2121-25')).hits
    expect(first && marked(first)).toEqual(['L2121-25'])
  })
})

describe('the order', () => {
  it('puts first what was called by its very name', async () => {
    expect(await hits('réponse à une insulte')).toEqual(
      expect.arrayContaining(['template repondre-en-ligne reponse']),
    )
    expect((await hits('réponse à une insulte'))[0]).toBe('template repondre-en-ligne reponse')
  })

  it('prefers the page being worked with, among equals', async () => {
    const twin = { ...viral, id: 'jumelle' }
    const search = await filled([viral, twin])
    const first = async (playbookId?: string) =>
      (await search.query({ text: 'capturer la publication', locale: 'fr', playbookId })).hits[0]
        ?.playbookId
    expect(await first('jumelle')).toBe('jumelle')
    expect(await first('derapage-viral')).toBe('derapage-viral')
  })

  it('puts the page before what the law says in it, unless the law is what was asked', async () => {
    const lines = async (text: string) =>
      (await hits(text)).filter((line) => /derapage-viral( loi)?$/.test(line))
    const page = 'playbook derapage-viral'
    const law = 'section derapage-viral loi'
    expect(await lines('insulte facebook publique polémique')).toEqual([page, law])
    expect(await lines('insulte publique habitant facebook punie')).toEqual([law, page])
  })

  it('keeps the lines of one page together', async () => {
    const many = Array.from({ length: 4 }, (_, index) => ({ ...online, id: `page-${index}` }))
    const ids = (await ask(await filled(many), 'insulte')).hits.map(({ playbookId }) => playbookId)
    const runs = ids.filter((id, index) => id !== ids[index - 1])
    expect(new Set(runs).size).toBe(runs.length)
  })
})

describe('words badly written', () => {
  it.each([
    ['phrasedu maire', 'derapage-viral'],
    ['habitantinsulte', 'repondre-en-ligne'],
    ['polemik', 'derapage-viral'],
    ['linsullte', 'repondre-en-ligne'],
    ['commantai', 'repondre-en-ligne'],
    ['dérapaje', 'derapage-viral'],
    ['commantère', 'repondre-en-ligne'],
  ])('« %s » leads to %s', async (text, id) => {
    expect((await ask(shared, text)).hits[0]?.playbookId).toBe(id)
  })

  it('keeps to what was typed when asked to, and offers the nearest situations', async () => {
    const result = await shared.query({ text: 'insullte facbook', locale: 'fr', literal: true })
    expect(result.hits).toEqual([])
    expect(result).not.toHaveProperty('corrected')
    expect(result.nearest?.map(({ playbookId }) => playbookId)).toContain('repondre-en-ligne')
  })
})

describe('how people put it', () => {
  const said = new Map([
    ['derapage-viral', ['on se fait descendre partout', 'le tracteur du maire sur tiktok']],
    ['repondre-en-ligne', ['elle pète un câble sous la photo du tracteur']],
  ])
  const withPhrasings = async (phrasings: ReadonlyMap<string, readonly string[]> = said) => {
    const search = createSearch()
    const { fr, en } = contents([viral, online], [])
    await search.setContent({ fr: { ...fr, phrasings }, en })
    return search
  }

  it('leads to the page, in words that stand nowhere in it', async () => {
    const search = await withPhrasings()
    expect((await hits('on se fait descendre', search))[0]).toBe('playbook derapage-viral')
    expect((await hits('elle pete un cable', search))[0]).toBe('playbook repondre-en-ligne')
    expect(await hits('on se fait descendre')).toEqual([])
  })

  it('is never shown', async () => {
    const [first] = (await ask(await withPhrasings(), 'on se fait descendre partout')).hits
    expect(first?.snippet).not.toContain('descendre')
  })

  it('counts as a whole: words scattered over many are not a sentence', async () => {
    const scattered = new Map([
      ['derapage-viral', ['le tracteur est vert', 'il a vendu le pré', 'son frère est furieux']],
      ['repondre-en-ligne', ['il a vendu le tracteur à son frère']],
    ])
    const found = await hits('il a vendu le tracteur à son frère', await withPhrasings(scattered))
    expect(found[0]).toBe('playbook repondre-en-ligne')
  })

  it('is followed when it changes, the pages being the same', async () => {
    const search = await withPhrasings()
    const { fr, en } = contents([viral, online], [])
    await search.setContent({
      fr: { ...fr, phrasings: new Map([['derapage-viral', ['la girouette a tourné']]]) },
      en,
    })
    expect(await hits('girouette', search)).toEqual(['playbook derapage-viral'])
    expect(await hits('descendre', search)).toEqual([])
  })
})

describe('the words of a page', () => {
  it('are shown with a gap for what is to be filled, and its name is not one of them', async () => {
    const blank = page({
      id: 'courrier',
      title: 'Répondre par courrier',
      situations: ['On m’écrit une lettre'],
      body: `Début.

## Modèles {#modeles}

::: modele {#lettre channel=courrier tone=sobre title="Accuser réception"}
Bonjour {{prenom_habitant}}, votre lettre est arrivée.
:::
`,
    })
    const search = await filled([blank])
    const [hit] = (await ask(search, 'accuser reception')).hits.filter(
      ({ kind }) => kind === 'template',
    )
    expect(hit?.snippet).toContain('Bonjour …, votre lettre')
    expect(await hits('prenom_habitant', search)).toEqual([])
  })

  it('are found by other synonyms when only those change', async () => {
    const search = createSearch()
    const only = (group: readonly string[]) =>
      contents([viral, online], [], { ...pack, synonyms: { fr: [[...group]] } })
    await search.setContent(only(['insulte', 'outrage']))
    expect(await hits('outrage', search)).not.toEqual([])
    await search.setContent(only(['insulte', 'affront']))
    expect(await hits('affront', search)).not.toEqual([])
    expect(await hits('outrage', search)).toEqual([])
  })
})

describe('a misspelling kept among the synonyms', () => {
  const { fr, en } = contents([viral, online], [], {
    ...pack,
    synonyms: { fr: [['facebook', 'fesse bouk', 'facebouk']] },
  })

  it('leads where the word leads', async () => {
    const search = createSearch()
    await search.setContent({ fr, en })
    expect((await hits('facebouk', search)).slice(0, 3)).toEqual(
      (await hits('facebook', search)).slice(0, 3),
    )
  })

  it('is no word that an error is mended to, when it is but a part of an expression', async () => {
    const search = createSearch()
    await search.setContent({ fr, en })
    expect(await ask(search, 'fosse')).toEqual(expect.not.objectContaining({ corrected: 'fesse' }))
  })
})

describe('a number', () => {
  const threshold = page({
    id: 'conseil',
    title: 'Publier les décisions',
    situations: ['On a voté hier soir'],
    body: `Début.

## Dix minutes {#dix-minutes within=10m}

- [ ] Compter {#compter}
  - À partir de 3\u00a0500 habitants, un site est attendu. Voir la loi 83-634.
`,
  })

  it.each(['3500', '3 500', '3.500', '3\u00a0500 habitants'])(
    'is found however its thousands are typed: %s',
    async (text) => {
      const [first] = (await ask(await filled([threshold, viral]), text)).hits
      expect(first && named(first)).toBe('step conseil compter')
      expect(first && marked(first)[0]).toBe('3\u00a0500')
    },
  )

  it('is two when it is no number that stands anywhere', async () => {
    const found = await hits('loi 83 634', await filled([threshold, viral]))
    expect(found).toContain('step conseil compter')
    expect(await hits('634', await filled([threshold, viral]))).toEqual(['step conseil compter'])
  })
})

describe('incidents', () => {
  it('are found by their title and by what was written in them', async () => {
    const search = await filled()
    await search.setIncident(incident('A'))
    expect(await hits('fuite', search)).toEqual(['incident 01JD000000000000000000000A'])
    const [hit] = (await ask(search, 'chateau')).hits
    expect(hit).toMatchObject({
      kind: 'incident',
      incidentId: '01JD000000000000000000000A',
      anchor: '01JD000000000000000000000A',
      title: 'Fuite d’eau',
      snippet: 'Le château d’eau déborde',
      ranges: [[3, 10]],
    })
    expect(hit).not.toHaveProperty('exercise')
  })

  it('are replaced, and their entries added', async () => {
    const search = await filled()
    await search.setIncident(incident('A'))
    await search.setIncident(
      incident('A', { title: 'Inondation', notes: ['Le château d’eau déborde', 'Digue rompue'] }),
    )
    expect(await hits('fuite', search)).toEqual([])
    expect((await hits('inondation', search)).length).toBeGreaterThan(0)
    expect(await hits('digue', search)).toHaveLength(1)
    expect(await hits('chateau', search)).toHaveLength(1)
  })

  it('are found no more once they are forgotten, nor are their entries', async () => {
    const search = await filled()
    const view = incident('A', { title: 'Inondation', notes: ['Digue rompue'] })
    await search.setIncident(view)
    expect(await hits('digue', search)).toHaveLength(1)
    await search.forgetIncident(view.id)
    expect(await hits('digue', search)).toEqual([])
    expect(await hits('inondation', search)).toEqual([])
  })

  it('keep all their entries when one is written while a long log is being taken in', async () => {
    const search = await filled()
    const notes = Array.from({ length: 120 }, (_, index) => `Ligne repère${100 + index}`)
    const taken = search.setIncident(incident('A', { notes }))
    await search.setIncident(incident('A', { notes: [...notes, 'Digue rompue'] }))
    await taken
    expect(await hits('digue', search)).toHaveLength(1)
    for (const number of [103, 155, 219]) {
      expect(await hits(`repère${number}`, search)).toHaveLength(1)
    }
  })

  it('that are drills say so and come after the real ones', async () => {
    const search = await filled()
    await search.setIncident(incident('A', { exercise: true, title: 'Fuite fuite fuite' }))
    await search.setIncident(incident('B', { notes: ['Rien à voir avec une fuite', 'x'] }))
    const found = (await ask(search, 'fuite')).hits
    expect(found.map(({ exercise }) => exercise ?? false)).toEqual([
      ...found.filter(({ exercise }) => !exercise).map(() => false),
      ...found.filter(({ exercise }) => exercise).map(() => true),
    ])
    expect(found.some(({ exercise }) => exercise)).toBe(true)
    expect(found.length).toBeGreaterThan(1)
  })

  it('are known in a language asked for later', async () => {
    const search = createSearch()
    await search.setIncident(incident('A'))
    expect((await search.query({ text: 'fuite', locale: 'en' })).hits).toHaveLength(1)
  })
})

describe('any text', () => {
  it('never throws, and gives what the contract promises', async () => {
    const search = await filled()
    await search.setIncident(incident('A'))
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'binary', minLength: 9_000, maxLength: 10_000, size: 'max' }),
      fc
        .array(
          fc.constantFrom(
            ...[
              'insulte',
              'facebok',
              '__proto__',
              'constructor',
              'toString',
              'habitant',
              '’',
              '-',
              ' ',
            ],
            ...['bad buzz', '\ud800', '😀', '{{', '<b>', '\0', 'é', 'OR', 'AND', '*', '17'],
            ...[
              '(a+)+$',
              '[.*]',
              '\\\\',
              '^',
              '\u202e',
              '\u0645\u0631\u062d\u0628\u0627',
              '\u05e9\u05dc\u05d5\u05dd',
              '\u0301',
            ],
          ),
          { maxLength: 40 },
        )
        .map((words) => words.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(
        text,
        fc.constantFrom('fr' as const, 'en' as const),
        async (query, locale) => {
          const result = await search.query({ text: query, locale })
          expect(searchResultSchema.parse(result)).toEqual(result)
          for (const hit of result.hits) {
            for (const [, end] of hit.ranges) expect(end).toBeLessThanOrEqual(hit.snippet.length)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it.each([
    ['one endless word', 'a'.repeat(10_000)],
    ['many words', 'insulte habitant '.repeat(600)],
    [
      'many unknown words',
      Array.from({ length: 1400 }, (_, i) => `zqx${i.toString(36)}wv`).join(' '),
    ],
    ['many misspelt words', 'comentaire facebok insullte derapge '.repeat(270)],
    ['accents alone', '\u0301'.repeat(10_000)],
    ['apostrophes', '’'.repeat(10_000)],
    ['emoji', '😀'.repeat(5000)],
    ['right to left', '\u202e\u0645\u0631\u062d\u0628\u0627 '.repeat(1400)],
    ['regex characters', '(a+)+$ [.*] \\\\'.repeat(770)],
  ])('answers %s', async (_, text) => {
    const result = await ask(shared, text)
    expect(searchResultSchema.parse(result)).toEqual(result)
  })
})
