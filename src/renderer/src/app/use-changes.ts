import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Change } from '../../../shared/contract.ts'
import { api, client } from '../api.ts'
import { readAgain } from './read-again.ts'

const retryMs = 3_000

/** What must be read again when something changed. */
const touched: Readonly<Record<Change['topic'], () => readonly (readonly unknown[])[]>> = {
  // Another pack may have taken the place of the one read until now.
  playbooks: () => [api.playbooks.key(), api.search.key(), api.system.key(), api.packs.get.key()],
  incidents: () => [api.incidents.key()],
  system: () => [api.system.key(), api.snapshots.key()],
  packs: () => [api.packs.pending.key()],
}

/** Reads again what changed behind the page's back: an edited playbook, an entry from another computer. */
export function useChanges(): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    // What the host found before it was followed is news too. At first that can only be trouble in the files it opened.
    let missed: readonly Change['topic'][] = ['system']

    function tell(topic: Change['topic']): void {
      for (const queryKey of touched[topic]()) void readAgain(queryClient, queryKey)
    }

    async function follow(): Promise<void> {
      const changes = await client.system.changes(undefined, { signal })
      for (const topic of missed) tell(topic)
      missed = ['playbooks', 'incidents', 'system', 'packs']
      for await (const { topic } of changes) tell(topic)
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
