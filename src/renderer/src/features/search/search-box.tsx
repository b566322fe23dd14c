import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Hit, SearchResult } from '../../../../shared/search.ts'
import { paths } from '../../app/paths.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useOpenDialog } from '../incident/open-dialog-state.ts'
import { hitKey, hitPath } from './hit-path.ts'
import classes from './search-box.module.css'
import { SearchResults } from './search-results.tsx'
import { useSearch } from './use-search.ts'
import { useSearchShortcut } from './use-search-shortcut.ts'

/** The search that is always there: Ctrl+K or `/`, arrows, Enter. `large` is the question of the home screen. */
export function SearchBox({ large = false }: { readonly large?: boolean }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const result = useSearch(text)
  const hits = result?.hits ?? []
  const openDialog = useOpenDialog()
  useSearchShortcut(input)
  useAnnounceCount(open ? result : undefined)

  function choose(hit: Hit): void {
    setOpen(false)
    setText('')
    navigate(hitPath(hit))
  }

  function openIncident(): void {
    setOpen(false)
    openDialog({ title: text })
    navigate(paths.incidents)
  }

  function onKeyDown(event: KeyboardEvent): void {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : -1
        setOpen(true)
        if (hits.length > 0) setActive((active + step + hits.length) % hits.length)
        return
      }
      case 'Enter': {
        const hit = hits[active]
        if (open && hit) choose(hit)
        return
      }
      case 'Escape':
        if (open && text !== '') event.stopPropagation()
        setOpen(false)
        return
    }
  }

  const showing = open && text.trim() !== '' && result !== undefined
  const activeHit = showing ? hits[active] : undefined
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
          aria-activedescendant={activeHit && `${listId}-${hitKey(activeHit)}`}
          autoComplete="off"
          spellCheck={false}
          placeholder={t(large ? 'search.homePlaceholder' : 'search.placeholder')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setActive(0)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        <kbd className={classes.key} aria-hidden>
          Ctrl K
        </kbd>
      </div>
      {showing ? (
        <SearchResults
          id={listId}
          text={text}
          result={result}
          active={active}
          onHover={setActive}
          onChoose={choose}
          onOpenIncident={openIncident}
        />
      ) : (
        <div id={listId} role="listbox" aria-label={t('search.label')} hidden />
      )}
    </search>
  )
}

/** Said a moment after the last key, so that a screen reader is not cut at every letter. */
function useAnnounceCount(result: SearchResult | undefined): void {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const count = result?.hits.length
  useEffect(() => {
    if (count === undefined) return
    const timer = setTimeout(() => announce(t('search.results', { count })), 600)
    return () => clearTimeout(timer)
  }, [count, announce, t])
}
