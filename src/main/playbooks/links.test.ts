import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkTargetSchema } from '../../shared/playbook.ts'
import { linkTarget } from './links.ts'

describe('linkTarget', () => {
  it.each([
    ['https://exemple.fr/a?b=c#d', { to: 'web', href: 'https://exemple.fr/a?b=c#d' }],
    ['http://exemple.fr', { to: 'web', href: 'http://exemple.fr' }],
    ['mailto:mairie@exemple.fr', { to: 'web', href: 'mailto:mairie@exemple.fr' }],
    ['fiche:derapage-viral', { to: 'playbook', id: 'derapage-viral' }],
    ['fiche:derapage-viral#capturer', { to: 'playbook', id: 'derapage-viral', anchor: 'capturer' }],
    ['#capturer', { to: 'anchor', anchor: 'capturer' }],
  ])('accepts %s', (href, target) => {
    expect(linkTarget(href)).toEqual(target)
    expect(linkTargetSchema.parse(target)).toEqual(target)
  })

  it.each([
    '',
    '#',
    '#Capturer',
    'fiche:',
    'fiche:../secret',
    'fiche:a#',
    'fiche:a#b#c',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'smb://serveur/partage',
    'ms-msdt:/id',
    '//exemple.fr',
    '/etc/passwd',
    'page.html',
    'https:exemple.fr',
    'https://',
    'https:///exemple.fr',
    'https:\\\\exemple.fr',
    'https://exemple.fr/a b',
    'https://exemple.fr/\u00a0',
    'mailto:',
    'mailto:a',
    'app://bundle/index.html',
    'FICHE:derapage-viral',
    'https://nom:secret@exemple.fr/',
    'https://www.service-public.fr@exemple.fr/',
  ])('refuses %j', (href) => {
    expect(linkTarget(href)).toBeUndefined()
  })

  it('gives nothing the contract would refuse', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'http:',
        '//',
        'mailto:',
        'fiche:',
        '#',
        '@',
        'a',
        'exemple.fr',
        '.',
        ':',
        '/',
      ],
      ...['[', ']', '%', '%zz', '\\', '?', '\u00a0', 'é', '😀', ' ', '-', ':99999', '..'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const target = linkTarget(pieces.join(''))
        if (target) expect(linkTargetSchema.parse(target)).toEqual(target)
      }),
      { numRuns: 3000 },
    )
  })
})
