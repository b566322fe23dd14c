import { IconSearch, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { SearchResult } from '../../../../shared/search.ts'
import { paths } from '../../app/paths.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import {
  groupHits,
  nothingFoundGroups,
  type Option,
  type OptionGroup,
  optionId,
} from './options.ts'
import classes from './search-box.module.css'
import { SearchList } from './search-list.tsx'
import { useChoose } from './use-choose.ts'
import { useLikely } from './use-likely.ts'
import { useSearch } from './use-search.ts'
import { useSearchShortcut } from './use-search-shortcut.ts'

/**
 * The search that is always there: Ctrl+K or `/`, arrows, Enter, Ctrl+Enter for the second action.
 * `large` is the question of the home screen, which begins with the keyboard: there, what is likely comes when it is
 * asked for, by Ctrl+K or an arrow, and covers nothing sooner.
 */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [literal, setLiteral] = useState(false)
  const [open, setOpen] = useState(false)
  /** Opened on purpose, not by the keyboard having been put there. */
  const [isAskedFor, setAskedFor] = useState(!large)
  /** The line gone to on purpose: it stays the same one when the list is answered anew. */
  const [picked, setPicked] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const { result, isFresh } = useSearch(text, { literal, isOpen: open })
  const { groups: likely, suggestions } = useLikely()
  const openDialog = useOpenDialog()
  const { open: choose, second, outcomeOf, forget } = useChoose(close)
  useSearchShortcut(
    useCallback(() => {
      input.current?.focus()
      input.current?.select()
      // In the box already, its list may have been put away.
      setOpen(true)
      setAskedFor(true)
    }, []),
  )

  const isEmpty = text.trim() === ''
  const groups = isEmpty ? (isAskedFor ? likely : []) : found()
  const options = groups.flatMap((group) => group.options)
  const showing = open && (isEmpty ? groups.length > 0 : result !== undefined)
  const idOf = (option: Option) => optionId(listId, option)
  // In an empty box nothing is chosen yet: Enter would lead where nobody asked to go.
  const first = isEmpty ? undefined : options[0]
  const current = showing ? (options.find((option) => idOf(option) === picked) ?? first) : undefined
  useAnnounceCount(text, open && !isEmpty && isFresh ? result : undefined)

  // The question of the first screen has the keyboard when the program starts, and takes it from nobody.
  useEffect(() => {
    if (large && document.activeElement === document.body) input.current?.focus()
  }, [large])

  function found(): readonly OptionGroup[] {
    if (!result) return []
    if (result.hits.length > 0) return groupHits(result.hits)
    return nothingFoundGroups(text, result.nearest ?? [], suggestions)
  }

  function clear(): void {
    change('')
    input.current?.focus()
  }

  function close(): void {
    setOpen(false)
    setText('')
    setLiteral(false)
  }

  function change(next: string): void {
    setText(next)
    setLiteral(false)
    setPicked(undefined)
    setOpen(true)
    forget()
  }

  // Enter typed faster than the answer comes waits for it: the line above was about other words.
  const waiting = useRef<'open' | 'second' | undefined>(undefined)
  useEffect(() => {
    if (!open) {
      // Who left the list opens nothing any more.
      waiting.current = undefined
      forget()
      setAskedFor(!large)
    }
    const wanted = waiting.current
    if (!isFresh || wanted === undefined) return
    waiting.current = undefined
    const first = groups[0]?.options[0]
    if (first) (wanted === 'open' ? choose : second)(first)
  })

  function act(how: 'open' | 'second'): void {
    if (!isEmpty && !isFresh && picked === undefined) waiting.current = how
    else if (current) (how === 'open' ? choose : second)(current)
  }

  function onKeyDown(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault()
        setOpen(true)
        setAskedFor(true)
        // The first press may be what brings the list.
        const lines = isEmpty ? likely.flatMap((group) => group.options) : options
        const at = current ? lines.indexOf(current) : -1
        const next = lines[moved(at, event.key === 'ArrowDown' ? 1 : -1, lines.length)]
        setPicked(next && idOf(next))
        return
      }
      case 'Enter':
        if (event.nativeEvent.isComposing || !open) return
        act(event.ctrlKey || event.metaKey ? 'second' : 'open')
        return
      case 'Escape':
        if (open && text !== '') event.stopPropagation()
        setOpen(false)
        return
    }
  }

  return (
    <search
      className={classes.box}
      data-large={large || undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <div className={classes.field}>
        <IconSearch aria-hidden size="1.2em" className={classes.icon} />
        <input
          ref={input}
          className={classes.input}
          type="text"
          role="combobox"
          aria-label={t('search.label')}
          aria-expanded={showing}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current && idOf(current)}
          autoComplete="off"
          spellCheck={false}
          maxLength={10_000}
          placeholder={t(large ? 'search.homePlaceholder' : 'search.placeholder')}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => {
            if (isEmpty) setPicked(undefined)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <kbd className={classes.key} aria-hidden>
            Ctrl K
          </kbd>
        ) : (
          <button
            type="button"
            // For the mouse: the keyboard empties the box, and Tab goes on to what was found.
            tabIndex={-1}
            className={classes.clear}
            aria-label={t('search.clear')}
            onClick={clear}
          >
            <IconX aria-hidden size="1.2em" />
          </button>
        )}
      </div>
      {showing ? (
        <SearchList
          id={listId}
          groups={groups}
          current={current}
          outcome={current && outcomeOf(current)}
          reading={isEmpty ? undefined : { text, literal, result, setLiteral }}
          onHover={(option) => setPicked(idOf(option))}
          onChoose={choose}
          onSecond={second}
          onOpenIncident={() => {
            openDialog({ title: text.trim() })
            close()
            navigate(paths.incidents)
          }}
        />
      ) : (
        <div id={listId} role="listbox" aria-label={t('search.label')} hidden />
      )}
    </search>
  )
}

function moved(active: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1
  if (active < 0) return step === 1 ? 0 : count - 1
  return (active + step + count) % count
}

/** Said a moment after the last key, so that a screen reader is not cut at every letter. */
function useAnnounceCount(text: string, result: SearchResult | undefined): void {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const count = result?.hits.length
  const corrected = result?.corrected
  // biome-ignore lint/correctness/useExhaustiveDependencies: as many results for other words are another announcement
  useEffect(() => {
    if (count === undefined) return
    const found = t('search.results', { count })
    const words =
      corrected === undefined ? found : `${t('search.corrected', { text: corrected })}. ${found}`
    const timer = setTimeout(() => announce(words), 600)
    return () => clearTimeout(timer)
  }, [text, count, corrected, announce, t])
}
