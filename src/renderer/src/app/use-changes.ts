import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, client } from '../api.ts'

const retryMs = 3_000

/** Reads again what changed behind the page's back: an edited playbook, an entry from another computer. */
export function useChanges(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller

    async function follow(): Promise<void> {
      for await (const { topic } of await client.system.changes(undefined, { signal })) {
        const key = topic === 'playbooks' ? api.playbooks.key() : api.incidents.key()
        void queryClient.invalidateQueries({ queryKey: key })
        if (topic === 'playbooks') {
          void queryClient.invalidateQueries({ queryKey: api.system.key() })
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
