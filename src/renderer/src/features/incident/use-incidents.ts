import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Entry, IncidentView } from '../../../../shared/incident.ts'
import { api } from '../../api.ts'
import { useStored } from '../../ui/use-stored.ts'
import { choosePinned } from './pinned.ts'
import { isRepeat } from './repeat.ts'

/** Incidents not closed, and the one kept on top of every screen: the last one worked on, else the newest. */
export function useOpenIncidents() {
  const { data } = useQuery({
    ...api.incidents.list.queryOptions({
      input: { status: ['active', 'stabilised'], limit: 50 },
    }),
    refetchInterval: 30_000,
  })
  const [lastId] = useStored('last-incident')
  const items = data?.items ?? []
  return {
    /** Real ones: a drill is never counted among them. */
    incidents: items.filter((item) => !item.exercise),
    items,
    pinned: choosePinned(items, lastId),
  }
}

/** An incident. What other computers write is told as it is seen; reading now and then covers a lost message. */
export function useIncident(id: string | undefined) {
  return useQuery({
    ...api.incidents.get.queryOptions({ input: id === undefined ? skipToken : { id } }),
    refetchInterval: 60_000,
  })
}

/** Puts a fresh view in every place that shows it. */
export function useShowIncident(): (view: IncidentView) => void {
  const queryClient = useQueryClient()
  return (view) => {
    queryClient.setQueryData(api.incidents.get.queryKey({ input: { id: view.id } }), view)
    void queryClient.invalidateQueries({ queryKey: api.incidents.list.key() })
    void queryClient.invalidateQueries({ queryKey: api.incidents.verify.key() })
  }
}

/** A second click before the first was written: an entry cannot be erased, so it is not written twice. */
class AlreadyWriting extends Error {}

/** Writes entries, one after the other. The promise resolves once the entry is on the disk; a refusal stays in `error`. */
export function useRecord(id: string) {
  const show = useShowIncident()
  const mutation = useMutation(
    api.incidents.record.mutationOptions({ onSuccess: show, scope: { id: `record ${id}` } }),
  )
  // At once: what React knows comes a moment later, and a quick hand is quicker.
  const writing = useRef<readonly Entry[]>([])
  // Not that of the mutation: of several, it tells of the last one only.
  const [error, setError] = useState<Error | null>(null)
  // Asked for before the refusal: that they are written does not answer it.
  const onTheWay = useRef(0)
  const queryClient = useQueryClient()
  return {
    async record(entry: Entry): Promise<IncidentView> {
      if (writing.current.some((other) => isRepeat(entry, other))) throw new AlreadyWriting()
      if (writing.current.length === 0) setError(null)
      writing.current = [...writing.current, entry]
      try {
        return await mutation.mutateAsync({ id, entry })
      } catch (refusal) {
        setError(refusal instanceof Error ? refusal : new Error(String(refusal)))
        onTheWay.current = queryClient.isMutating({
          mutationKey: api.incidents.record.mutationKey(),
        })
        throw refusal
      } finally {
        writing.current = writing.current.filter((other) => other !== entry)
      }
    },
    error,
    isPending: mutation.isPending,
    savedAt: mutation.isSuccess ? mutation.data.updatedAt : undefined,
    /** Something was written since: an old refusal says nothing any more. One that is still to come will be heard. */
    reset(): void {
      if (onTheWay.current > 0) onTheWay.current -= 1
      else if (writing.current.length === 0) setError(null)
    },
  }
}
