import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { api } from '../../api.ts'
import { useLocale } from '../../app/use-settings.ts'
import { type FindTerms, noTerms, termFinder } from './terms.ts'

const Terms = createContext<FindTerms>(noTerms)

/** Inside it, the words of the glossary say what they mean on hover. */
export function WithTerms({ children }: { readonly children: ReactNode }) {
  const locale = useLocale()
  const { data } = useQuery(api.playbooks.glossary.queryOptions({ input: { locale } }))
  const find = useMemo(() => termFinder(data ?? []), [data])
  return <Terms value={find}>{children}</Terms>
}

/** A text, its words of the glossary marked. */
export function TextWithTerms({ text }: { readonly text: string }): ReactNode {
  const find = useContext(Terms)
  return find(text).map((piece, index) =>
    piece.word ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text keep their places
      <abbr key={index} title={piece.word.definition}>
        {piece.text}
      </abbr>
    ) : (
      piece.text
    ),
  )
}
