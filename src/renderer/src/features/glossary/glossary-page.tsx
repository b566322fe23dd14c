import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { GlossaryWord } from '../../../../shared/glossary.ts'
import { holdsWords, waysToSay } from '../../../../shared/holds-words.ts'
import type { Locale } from '../../../../shared/locale.ts'
import { api } from '../../api.ts'
import { paths } from '../../app/paths.ts'
import { useLocale } from '../../app/use-settings.ts'
import { useSystem } from '../../app/use-system.ts'
import { Failure } from '../../ui/failure.tsx'
import { Loading, Page } from '../../ui/page.tsx'
import { anchorId } from '../playbook/anchor.ts'
import { WebLink } from '../playbook/inline-view.tsx'
import { usePlace } from '../playbook/use-place.ts'
import classes from './glossary-page.module.css'

/** The words of the field, in plain language. `word` is one to show. */
export function GlossaryPage({ word }: { readonly word?: string | undefined }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const [text, setText] = useState('')
  const { data, error, refetch } = useQuery(
    api.playbooks.glossary.queryOptions({ input: { locale } }),
  )
  usePlace(word, data !== undefined)
  // The search of the whole app knows what the pack says for the same thing: so does this one.
  const ways = waysToSay(text, useSystem()?.pack?.synonyms[locale] ?? [])
  const shown = (data ?? []).filter((each) => isWanted(each, ways, locale))
  return (
    <Page title={t('glossary.title')} intro={t('glossary.intro')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.length === 0 && <p>{t('glossary.empty')}</p>}
      {data && data.length > 0 && (
        <TextInput
          className={classes.find ?? ''}
          label={t('glossary.find')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      {data && data.length > 0 && shown.length === 0 && <p role="status">{t('glossary.none')}</p>}
      <dl className={classes.words}>
        {shown.map((each) => (
          <Word key={each.id} word={each} />
        ))}
      </dl>
    </Page>
  )
}

function isWanted(
  { term, synonyms, search }: GlossaryWord,
  ways: readonly string[],
  locale: Locale,
): boolean {
  return [term, ...synonyms, ...search].some((name) =>
    ways.some((way) => holdsWords(name, way, locale)),
  )
}

function Word({ word }: { readonly word: GlossaryWord }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { data } = useQuery(api.playbooks.list.queryOptions({ input: { locale } }))
  const pages = (data ?? []).filter((item) => item.state === 'ready' && word.see.includes(item.id))
  return (
    <div className={classes.word} id={anchorId(word.id)} tabIndex={-1}>
      <dt className={classes.term}>{word.term}</dt>
      <dd className={classes.definition}>
        <p>{word.definition}</p>
        {word.synonyms.length > 0 && (
          <p className={classes.small}>
            {t('glossary.alsoSaid', { words: word.synonyms.join(', ') })}
          </p>
        )}
        {(pages.length > 0 || word.source) && (
          <p className={classes.links}>
            {pages.map((item) => (
              <Link key={item.id} href={paths.playbook(item.id)}>
                {item.state === 'ready' ? item.title : item.id}
              </Link>
            ))}
            {word.source && (
              <span className={classes.small}>
                {t('glossary.source')} <WebLink href={word.source.url}>{word.source.title}</WebLink>
                {locale !== 'fr' && ` ${t('reperes.inFrench')}`}
              </span>
            )}
          </p>
        )}
      </dd>
    </div>
  )
}
