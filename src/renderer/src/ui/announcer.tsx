import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'

const Announce = createContext<(text: string) => void>(() => {})

/** One polite live region for the whole app: what a screen reader says when something was saved, copied, found. */
export function AnnouncerProvider({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation()
  const [message, setMessage] = useState({ text: '', language: '', turn: 0 })
  const announce = useCallback(
    (text: string) => {
      setMessage(({ turn }) => ({ text, language: i18n.language, turn: turn + 1 }))
    },
    [i18n],
  )
  return (
    <Announce value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {/* A new element each time: the same words twice are two announcements. */}
        <span key={message.turn}>
          {/* What was said in another language is not said again in this one. */}
          {message.language === i18n.language && message.text}
        </span>
      </div>
    </Announce>
  )
}

export function useAnnounce(): (text: string) => void {
  return useContext(Announce)
}
