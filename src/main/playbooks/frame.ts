import type { Block } from '../../shared/playbook.ts'
import type { Context } from './context.ts'
import type { Node } from './tree.ts'

/** Where a block stands: which section holds it, and whether it is at the margin or inside something. */
export type Frame = {
  readonly section?:
    | { readonly id: string; readonly withinMinutes?: number | undefined }
    | undefined
  readonly nested: boolean
  /** Inside a `::: communes` block, which holds no other: each is read by itself, and a pile of them for ever. */
  readonly inCommunes?: true
}

/** The same place, one level inside. */
export function inside(frame: Frame): Frame {
  return { ...frame, nested: true }
}

/** What a list needs of the page around it, and the way to read what it holds. */
export type Surroundings = {
  readonly frame: Frame
  readonly context: Context
  readonly readInside: (nodes: readonly Node[]) => readonly Block[]
}
