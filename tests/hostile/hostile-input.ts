/** Files that can be hostile: a page, or one of the files of data beside the pages. */
export type HostileFile = 'page' | 'pack.yml' | 'glossaire.yml' | 'reperes.yml' | 'tournures.yml'

/** One hostile file, by the name of what it tries. */
export type HostileInput = {
  readonly family: string
  readonly name: string
  readonly file: HostileFile
  readonly bytes: Uint8Array
}

/** A piece of Markdown to be put under a heading, or a head to be put above a sound body. */
export type Attempts = Readonly<Record<string, string>>

/** What every script of the corpus would leave behind if it ran. */
export const canary = 'canaryRan'
export const script = `window.${canary}=1;alert('${canary}')`
/** Where every request of the corpus would go. */
export const elsewhere = 'https://canary.example'

const encoder = new TextEncoder()
export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

/** A head with nothing wrong in it. */
export function headOf(id: string): string {
  return `id: ${id}
title: Essai ${id}
summary: Un fichier qui veut du mal.
category: erreur
situations:
  - Un fichier veut du mal
audience: [maire]
reviewed: 2026-11-20
version: 1
`
}

const opening = `Début.

## Dix minutes {#dix-minutes within=10m}

- [ ] Garder son calme {#calme}
`

/** A sound page around pieces of hostile Markdown, each under a heading of its own. */
export function pageAround(id: string, attempts: readonly string[]): string {
  const sections = attempts.map((attempt, at) => `## Essai ${at} {#essai-${at}}\n\n${attempt}\n`)
  return `---\n${headOf(id)}---\n${opening}\n${sections.join('\n')}`
}

/** A sound body under a hostile head. */
export function pageUnder(head: string): string {
  return `---\n${head}---\n${opening}`
}

/** So many bytes of the same thing. */
export function fill(piece: string, bytes: number): string {
  return piece.repeat(Math.floor(bytes / encoder.encode(piece).length))
}
