import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Playbook } from '../../shared/playbook.ts'
import { type ParseResult, parsePlaybook } from './parse.ts'

/** For tests only: a small playbook that is right, to be made wrong one thing at a time. */

export const head = `id: exemple
title: Gérer un exemple
summary: Une phrase.
category: erreur
situations:
  - Une phrase du maire tourne en boucle sur Facebook
keywords: [tollé]
audience: [maire]
reviewed: 2026-11-20
version: 1
sources:
  - { title: "Loi du 29 juillet 1881", url: "https://www.legifrance.gouv.fr/", checked: 2026-11-20 }
related: []
`

export const body = `Quand utiliser cette fiche.

## Dix minutes {#dix-minutes within=10m}

> [!WARNING]
> Ne supprimez rien.

- [ ] Capturer la publication {#capturer role=secretariat due=5m}
  - La page entière.

## Modèles {#modeles}

::: modele {#accuse channel=facebook tone=sobre title="Accusé de réception"}
Bonjour {{ prenom }},

Nous avons lu.
:::
`

/** A whole file. The body begins on line 16 when the head is the fixture's own. */
export function fileOf(parts: { readonly head?: string; readonly body?: string } = {}): string {
  return `---\n${parts.head ?? head}---\n${parts.body ?? body}`
}

export function parse(text: string | Uint8Array, file = 'fr/exemple.md'): ParseResult {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return parsePlaybook({ file, locale: 'fr', bytes })
}

/** `code line:column` of each problem. */
export function said({ problems }: Pick<ParseResult, 'problems'>): readonly string[] {
  return problems.map(({ code, line, column }) => `${code} ${line}:${column}`)
}

/** The playbook of a text that must have one. */
export function playbookOf(text: string, file?: string): Playbook {
  const { playbook, problems } = parse(text, file)
  if (!playbook) throw new Error(`no playbook: ${JSON.stringify(problems)}`)
  return playbook
}

/** The same playbook under another name. */
export function named(id: string, change: (text: string) => string = (text) => text): string {
  return change(fileOf().replace('id: exemple', `id: ${id}`))
}

export const packText = `id: essai
title: { fr: "Classeur d’essai", en: "Test pack" }
publisher: Agence
version: 1.0.0
date: 2026-11-20
languages: [fr, en]
synonyms:
  fr:
    - [tollé, bad buzz, polémique]
variables:
  - name: prenom
    label: { fr: "Prénom", en: "First name" }
    example: { fr: "Jeanne", en: "Jane" }
contacts: []
`

/** A real folder with these files; `remove` takes it away. */
export async function folderWith(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sang-froid-playbooks-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
