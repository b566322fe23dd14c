import { describe, expect, it } from 'vitest'
import { wordAdvice } from './advice-words.ts'
import { firstLine, pageOf, told } from './page.support.ts'
import { vagueAdvice } from './vague-words.ts'

describe('vague words', () => {
  it.each([
    'Il convient de répondre.',
    'Il convient d’écrire.',
    'Veillez à la sécurité.',
    'On veille aux délais.',
    'Procédez à un vote.',
    'La mise en œuvre du plan.',
    'Répondez dans les meilleurs délais.',
    'Appelez au cas où cela dure.',
    'Appelez, le cas échéant, le préfet.',
    'Afin de gagner du temps.',
    'Afin d’éviter cela.',
    'En termes de coût, rien.',
    'Cela va impacter la rue.',
    'Les rues impactées.',
    'Sensibilisez les agents.',
    'Faites le nécessaire.',
    'La mairie fera tout le nécessaire.',
    'Il y a lieu de prévenir.',
    'Il y aurait, il y a lieu d’attendre.',
    'Assurez-vous de son accord.',
    'Assurez-vous que tout va bien.',
    'Il est nécessaire de relire.',
    'Il est nécessaire qu’il signe.',
    'Prenez les mesures appropriées.',
    'Dans le cadre du conseil.',
    'Dans le cadre d’une enquête.',
  ])('are found in %s', (text) => {
    expect(vagueAdvice(pageOf(text))).toHaveLength(1)
  })

  it.each([
    'La veille à 18 h, appelez.',
    'L’impact est faible.',
    'Le procédé est simple.',
    'La procédure à suivre.',
    'Mettez en ligne.',
    'Un agent sensible.',
    'Surveillez à distance.',
    'Gardez le nécessaire de toilette.',
    'Cela a lieu de jour.',
    'Le cadre de la photo.',
    'Une mesure nécessaire.',
    'Assurez-vous auprès d’un assureur.',
  ])('are not seen in %s', (text) => {
    expect(vagueAdvice(pageOf(text))).toEqual([])
  })

  it('are told with their place and what to write instead', () => {
    const found = vagueAdvice(pageOf('Appelez afin de savoir.'))
    expect(told(found)).toEqual([`vague ${firstLine}:9`])
    expect(found.map((each) => wordAdvice(each, 'fr').fix)).toEqual(['Écrivez «\u00a0pour\u00a0».'])
    expect(found.map((each) => wordAdvice(each, 'en').fix)).toEqual(['Write “pour”.'])
  })

  it('are wanted in the examples of what not to write', () => {
    const table = '| Non | Oui |\n|---|---|\n| Il convient de | Il convient de |'
    expect(vagueAdvice(pageOf(`## Non {#a-ne-pas-ecrire}\n\n${table}`))).toHaveLength(1)
  })

  it('are French', () => {
    expect(vagueAdvice({ ...pageOf('Afin de.'), locale: 'en' })).toEqual([])
  })
})
