import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { inlinesText } from '../../../../shared/plain-text.ts'
import type { Inline, LinkTarget } from '../../../../shared/playbook.ts'
import { inPlace } from '../../ui/in-place.tsx'
import classes from './paper.module.css'
import { usePaper } from './paper-context.ts'
import { shortAddress } from './short-address.ts'

/** Words with their marks, for paper: a link says in words where it leads. */
export function PaperInlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return inPlace(inlines, (inline) => <PaperInline inline={inline} />)
}

function PaperInline({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'code':
      return <code>{inline.value}</code>
    case 'break':
      return <br />
    case 'repere':
      return <strong>{inline.value}</strong>
    case 'strong':
      return (
        <strong>
          <PaperInlines inlines={inline.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <PaperInlines inlines={inline.children} />
        </em>
      )
    case 'link':
      return (
        <>
          <PaperInlines inlines={inline.children} />
          <Pointer target={inline.target} words={inlinesText(inline.children)} />
        </>
      )
  }
}

/** Where a link leads, unless its own words say it. */
function Pointer({ target, words }: { readonly target: LinkTarget; readonly words: string }) {
  const { t } = useTranslation()
  const { numbers, places, sources, below } = usePaper()
  const source = target.to === 'web' ? sources.get(target.href) : undefined
  if (source !== undefined) return <span className={classes.pointer}> [{source}]</span>
  const where = pointed()
  return where === undefined ? null : <span className={classes.pointer}> ({where})</span>

  function pointed(): string | undefined {
    switch (target.to) {
      case 'web': {
        const address = shortAddress(target.href)
        return words.includes(address) ? undefined : address
      }
      case 'playbook': {
        const number = numbers.get(target.id)
        return number === undefined ? undefined : t('print.seeNumber', { number })
      }
      case 'anchor': {
        if (below.has(target.anchor)) return t('print.seeBelow')
        const place = places.get(target.anchor)
        const saysIt = place === undefined || words.toLowerCase() === place.toLowerCase()
        return saysIt ? undefined : t('print.seePlace', { place })
      }
    }
  }
}
