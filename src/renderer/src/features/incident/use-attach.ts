import { useState } from 'react'
import { client } from '../../api.ts'
import { useShowIncident } from './use-incidents.ts'

/** Keeps files as evidence, one after the other; the first refusal stops there and is shown. */
export function useAttach(id: string) {
  const show = useShowIncident()
  const [name, setName] = useState<string>()
  const [error, setError] = useState<Error>()

  async function attachAll(
    files: readonly File[],
    by: string,
    at: string | undefined,
  ): Promise<void> {
    for (const file of files) {
      setName(file.name)
      show(await client.incidents.attach({ id, file, by, ...(at !== undefined && { at }) }))
    }
  }

  function attach(files: readonly File[], by: string, at: string | undefined): void {
    setError(undefined)
    attachAll(files, by, at)
      .catch((reason: unknown) =>
        setError(reason instanceof Error ? reason : new Error(String(reason))),
      )
      .finally(() => setName(undefined))
  }

  return { attach, name, error }
}
