import { describe, expect, it } from 'vitest'
import { lawWithoutLink } from './law-links.ts'
import { firstLine, pageOf, told } from './page.support.ts'

const cited = (text: string) => lawWithoutLink(pageOf(text)).map(({ params }) => params['text'])

describe('a line that cites the law', () => {
  it.each([
    ['- L’article 65 le dit.', 'article 65'],
    ['- Voir art.\u00a0L52-1.', 'art.\u00a0L52-1'],
    ['- La loi du 29 juillet 1881 le dit.', 'loi du 29 juillet 1881'],
    ['- Le décret n°\u00a02007-1527 aussi.', 'décret n°\u00a02007-1527'],
    ['- Le décret de 2007 aussi.', 'décret de 2007'],
    ['- Le code pénal punit.', 'code pénal'],
    ['- Le Conseil d’État a jugé.', 'Conseil d’État'],
    ['- La Cour de cassation aussi.', 'Cour de cassation'],
    ['- Le RGPD l’impose.', 'RGPD'],
    ['- La CEDH aussi.', 'CEDH'],
    ['- Le CGCT le dit.', 'CGCT'],
    ['- Selon le CRPA, oui.', 'CRPA'],
    ['- Le tribunal administratif de Lille a jugé ainsi.', 'tribunal administratif de Li'],
    ['- Jugé à Nantes (TA Nantes, 2021).', 'TA Na'],
    ['- Un jugement du 3 mars 2021 le dit.', 'jugement du 3'],
    ['- Le code pénal punit, voir [la fiche](fiche:rumeur).', 'code pénal'],
    ['- Le code pénal punit, [écrivez](mailto:a@b.fr).', 'code pénal'],
  ])('needs a link: %s', (text, found) => {
    expect(cited(text)).toEqual([found])
  })

  it.each([
    '- Le [code pénal](https://a.fr) punit, art. 226-8.',
    '- Tapez le code reçu par SMS.',
    '- Le code postal, la cour de l’école.',
    '- Prévenez le référent RGPD.',
    '- Saisissez le tribunal administratif. Le tribunal jugera.',
    '- Le CGCT le dit ([texte](https://a.fr)).',
    '- Cet article de presse. Un décret le dira.',
    '## Le code pénal {#code}',
    '::: modele {#m channel=site tone=sobre title="T"}\nLe code pénal punit.\n:::',
  ])('is not seen in: %s', (text) => {
    expect(cited(text)).toEqual([])
  })

  it('is told at its place, once per bullet or cell', () => {
    const page = pageOf('- Le code pénal et le code civil.\n- [Le code civil](https://a.fr).')
    expect(told(lawWithoutLink(page))).toEqual([`law-without-link ${firstLine}:6`])
  })

  it('is looked for in English pages too', () => {
    const inEnglish = (text: string) => lawWithoutLink({ ...pageOf(text), locale: 'en' })
    expect(inEnglish('- The Act of 29 July 1881 says so.')[0]?.params).toEqual({
      text: 'Act of 29 July 1881',
    })
    expect(inEnglish('- The Act of 29 July 1881 says so [here](https://a.fr).')).toEqual([])
    expect(inEnglish('- Act now, within the law. A code of conduct.')).toEqual([])
  })
})
