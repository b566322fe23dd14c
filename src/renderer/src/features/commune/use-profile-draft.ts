import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Profile } from '../../../../shared/profile.ts'
import { api } from '../../api.ts'
import { forgetUnwritten, keepUnwritten, unwritten } from './unwritten-profile.ts'

const pauseMs = 500

export type ProfileDraft = ReturnType<typeof useProfileDraft>

/**
 * A form that writes itself: a moment after the last key, at once when the screen is left, and when it is seen again
 * if neither was done.
 */
export function useProfileDraft(profile: Profile) {
  const queryClient = useQueryClient()
  const [draft, setDraft] = useState(() => unwritten() ?? profile)
  const [savedAt, setSavedAt] = useState<Date>()
  const waiting = useRef<Profile>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const mutation = useMutation(
    api.profile.set.mutationOptions({
      onSuccess: (saved) => {
        queryClient.setQueryData(api.profile.get.queryKey(), saved)
        setSavedAt(new Date())
        // Typed on meanwhile: the rest is still to be written.
        if (waiting.current === undefined) forgetUnwritten()
      },
    }),
  )

  const { mutate } = mutation

  function change(part: Partial<Profile>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    waiting.current = next
    keepUnwritten(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => save(waiting, mutate), pauseMs)
  }

  useEffect(() => {
    waiting.current ??= unwritten()
    save(waiting, mutate)
    return () => {
      clearTimeout(timer.current)
      save(waiting, mutate)
    }
  }, [mutate])

  return {
    draft,
    change,
    savedAt,
    error: mutation.error,
    isSaving: mutation.isPending,
    retry: () => {
      waiting.current = draft
      save(waiting, mutate)
    },
  }
}

function save(
  waiting: { current: Profile | undefined },
  mutate: (profile: Profile, options: { readonly onError: () => void }) => void,
): void {
  const { current } = waiting
  if (!current) return
  waiting.current = undefined
  mutate(current, {
    // Refused, it waits again: leaving the screen tries once more.
    onError: () => {
      waiting.current ??= current
    },
  })
}
