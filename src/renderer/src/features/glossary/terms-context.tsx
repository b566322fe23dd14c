import { useQuery } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { GlossaryWord } from '../../../../shared/glossary.ts'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import classes from './term-note.module.css'
import { type ShownTerm, TermNote, termNoteId } from './term-note.tsx'
import { type FindTerms, noTerms, termFinder } from './terms.ts'

const Find = createContext<FindTerms>(noTerms)

type Note = {
  readonly show: (term: ShownTerm) => void
  /** Soon, unless the pointer reaches the note. */
  readonly leave: () => void
  /** The element whose meaning is shown. */
  readonly at: HTMLElement | undefined
}
// Apart from the words to find: a note that opens must not have every text cut again.
const Notes = createContext<Note>({ show: () => {}, leave: () => {}, at: undefined })

/** The time a pointer takes from the word to its note. */
const leaveMs = 200

/** Inside it, the words of the glossary say what they mean, to the pointer, the finger and the keyboard. */
export function WithTerms({ children }: { readonly children: ReactNode }) {
  const locale = useLocale()
  const { data } = useQuery(api.playbooks.glossary.queryOptions({ input: { locale } }))
  const find = useMemo(() => termFinder(data ?? []), [data])
  const { shown, show, stay, leave } = useShownTerm()
  const note = useMemo(() => ({ show, leave, at: shown?.at }), [show, leave, shown])
  return (
    <Find value={find}>
      <Notes value={note}>
        {children}
        {shown && <TermNote shown={shown} onEnter={stay} onLeave={leave} />}
      </Notes>
    </Find>
  )
}

/** Inside it no word is marked: a link is one thing to press. */
export function WithoutTerms({ children }: { readonly children: ReactNode }) {
  return <Find value={noTerms}>{children}</Find>
}

function useShownTerm() {
  const [shown, setShown] = useState<ShownTerm>()
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isShown = shown !== undefined
  useEffect(() => {
    if (!isShown) return
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(undefined)
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [isShown])
  const ways = useMemo(() => {
    const stay = () => clearTimeout(leaving.current)
    return {
      stay,
      leave() {
        stay()
        leaving.current = setTimeout(() => setShown(undefined), leaveMs)
      },
      show(term: ShownTerm) {
        stay()
        setShown(term)
      },
    }
  }, [])
  return { shown, ...ways }
}

/** A text, its words of the glossary marked. */
export function TextWithTerms({ text }: { readonly text: string }): ReactNode {
  const find = useContext(Find)
  return find(text).map((piece, index) =>
    piece.word ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
      <Term key={index} word={piece.word} text={piece.text} />
    ) : (
      piece.text
    ),
  )
}

/** Read as plain words in a sentence; what they mean is said only when one stops on them. */
function Term({ word, text }: { readonly word: GlossaryWord; readonly text: string }) {
  const { show, leave, at } = useContext(Notes)
  const element = useRef<HTMLElement>(null)
  const open = () => {
    if (element.current) show({ word, at: element.current })
  }
  const isShown = at !== undefined && at === element.current
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stopping on it shows what it means; a button would be read as one, in the middle of a sentence
    <abbr
      ref={element}
      className={classes.term}
      tabIndex={0}
      aria-describedby={isShown ? termNoteId : undefined}
      onFocus={open}
      onBlur={leave}
      onMouseEnter={open}
      onMouseLeave={() => {
        if (document.activeElement !== element.current) leave()
      }}
    >
      {text}
    </abbr>
  )
}
