import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileOf, head } from '../playbooks/fixtures.ts'
import { makePack } from './publish/make-pack.ts'

/** For tests only: small packs that are right, to be made wrong one thing at a time. */

export type PackText = {
  readonly id?: string
  readonly publisher?: string
  readonly version?: string
}

export function packYml({
  id = 'essai',
  publisher = 'Sequane',
  version = '1.0.0',
}: PackText = {}): string {
  return `id: ${id}
title: { fr: "Essai", en: "Trial" }
publisher: ${publisher}
version: ${version}
date: 2026-11-23
languages: [fr]
synonyms: {}
variables:
  - { name: prenom, label: { fr: "Prénom", en: "First name" }, example: { fr: "Zoé", en: "Zoé" } }
contacts: []
`
}

/** A page of its own name. */
export function pageOf(id: string, title = `La fiche ${id}`): string {
  return fileOf({
    head: head.replace('id: exemple', `id: ${id}`).replace('Gérer un exemple', title),
  })
}

export type Texts = Readonly<Record<string, string>>

export const oneTwo: Texts = {
  'pack.yml': packYml(),
  'fr/un.md': pageOf('un'),
  'fr/deux.md': pageOf('deux'),
}

/** A pack as it would arrive by e-mail. */
export async function packOf(texts: Texts, name = 'essai.sangfroid'): Promise<File> {
  const files = Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)] as const)
  return new File([await makePack(new Map(files), '2026-11-23')], name)
}

export async function folderWith(folder: string, texts: Texts): Promise<string> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return folder
}
