import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type TagTone = 'accent' | 'danger' | 'late' | 'ok' | 'plain'

/** A small label. Its words carry the meaning, its colour only repeats it. */
export function Tag({ tone, children }: { readonly tone: TagTone; readonly children: ReactNode }) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
    </span>
  )
}
