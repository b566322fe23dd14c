import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Change } from '../../../shared/contract.ts'
import { api, client } from '../api.ts'

const retryMs = 3_000

/** What must be read again when something changed. */
const touched: Readonly<Record<Change['topic'], () => readonly (readonly unknown[])[]>> = {
  playbooks: () => [api.playbooks.key(), api.system.key()],
  incidents: () => [api.incidents.key()],
  system: () => [api.system.key(), api.snapshots.key()],
}

/** Reads again what changed behind the page's back: an edited playbook, an entry from another computer. */
export function useChanges(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller

    async function follow(): Promise<void> {
      for await (const { topic } of await client.system.changes(undefined, { signal })) {
        for (const queryKey of touched[topic]()) {
          void queryClient.invalidateQueries({ queryKey })
        }
      }
    }

    async function keepFollowing(): Promise<void> {
      while (!signal.aborted) {
        await follow().catch(() => undefined)
        if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, retryMs))
      }
    }

    void keepFollowing()
    return () => controller.abort()
  }, [queryClient])
}
