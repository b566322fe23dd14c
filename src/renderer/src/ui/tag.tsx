import { IconChevronDown } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './tag.module.css'

export type TagTone = 'accent' | 'danger' | 'late' | 'ok' | 'plain'

/** A small label. Its words carry the meaning, its colour only repeats it. */
export function Tag({
  tone,
  opens = false,
  children,
}: {
  readonly tone: TagTone
  /** It is a button that unfolds something, and shows it. */
  readonly opens?: boolean
  readonly children: ReactNode
}) {
  return (
    <span className={classes.tag} data-tone={tone}>
      {children}
      {opens && <IconChevronDown aria-hidden size="1.1em" className={classes.opens} />}
    </span>
  )
}
