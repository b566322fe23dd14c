import { useEffect } from 'react'
import { readStored, writeStored } from '../../ui/stored-texts.ts'
import { useStored } from '../../ui/use-stored.ts'

const key = 'recent-pages'
const kept = 6

/** The pages last read, the latest first. */
export function useRecentPages(): readonly string[] {
  const [stored] = useStored(key)
  return idsIn(stored)
}

/** Remembers that a page was read. */
export function useRememberPage(id: string): void {
  useEffect(() => {
    const before = idsIn(readStored(key))
    if (before[0] === id) return
    writeStored(key, [id, ...before.filter((each) => each !== id)].slice(0, kept).join(' '))
  }, [id])
}

function idsIn(stored: string): readonly string[] {
  return stored.split(' ').filter((id) => id !== '')
}
