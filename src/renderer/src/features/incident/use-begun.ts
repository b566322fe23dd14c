import { useState } from 'react'
import { useStored } from '../../ui/use-stored.ts'

/**
 * A text that has a form of its own: open from when it is asked for until it is written or given up, whatever is in it.
 * One that was left half-way is found again as it was: nobody asked for it just now, so it must not take the keyboard.
 */
export function useBegun(key: string) {
  const [text, setText] = useStored(key)
  const [state, setState] = useState<'asked' | 'found' | 'none'>(text === '' ? 'none' : 'found')
  return {
    state,
    text,
    setText,
    /** @param from what the text starts from */
    begin(from: string): void {
      setText(from)
      setState('asked')
    },
    end(): void {
      setText('')
      setState('none')
    },
  }
}

export type Begun = ReturnType<typeof useBegun>
