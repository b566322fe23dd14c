import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const Announce = createContext<(text: string) => void>(() => {})

/** One polite live region for the whole app: what a screen reader says when something was saved, copied, found. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', turn: 0 })
  const announce = useCallback((text: string) => {
    setMessage(({ turn }) => ({ text, turn: turn + 1 }))
  }, [])
  return (
    <Announce value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {/* A new element each time: the same words twice are two announcements. */}
        <span key={message.turn}>{message.text}</span>
      </div>
    </Announce>
  )
}

export function useAnnounce(): (text: string) => void {
  return useContext(Announce)
}
