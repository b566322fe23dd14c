import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Inline, LinkTarget } from '../../../../shared/playbook.ts'
import { paths } from '../../app/paths.ts'
import { inPlace } from '../../ui/in-place.tsx'
import { TextWithTerms, WithoutTerms } from '../glossary/terms-context.tsx'
import { useQuotedRepere } from '../reperes/quoted-reperes.tsx'
import classes from './block-view.module.css'
import { usePlaybookId } from './playbook-context.ts'

/** Words with their marks. Plain data in, React elements out: no HTML ever comes from a file. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return inPlace(inlines, (inline) => <InlineView inline={inline} />)
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.type) {
    case 'text':
      return <TextWithPlaces text={inline.value} />
    case 'code':
      return <code>{inline.value}</code>
    case 'break':
      return <br />
    case 'repere':
      return <RepereView id={inline.id} value={inline.value} />
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      )
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      )
    case 'link':
      return (
        <TargetLink target={inline.target}>
          <WithoutTerms>
            <Inlines inlines={inline.children} />
          </WithoutTerms>
        </TargetLink>
      )
  }
}

/** How pages name the screen of the commune's own numbers. */
const communeNamed = /(«[\s\u00a0]Ma commune[\s\u00a0]»|“My commune”)/

/** A text, its words of the glossary marked, the screen it names a link. */
function TextWithPlaces({ text }: { readonly text: string }): ReactNode {
  const pieces = text.split(communeNamed)
  if (pieces.length === 1) return <TextWithTerms text={text} />
  return inPlace(pieces, (piece) =>
    communeNamed.test(piece) ? (
      <Link href={paths.commune}>{piece}</Link>
    ) : (
      <TextWithTerms text={piece} />
    ),
  )
}

/** A figure of the law: its words, what they are on hover, and whether it is too long since anyone checked. */
function RepereView({ id, value }: { readonly id: string; readonly value: string }) {
  const { t } = useTranslation()
  const quoted = useQuotedRepere(id)
  return (
    <>
      <Link href={paths.reperes(id)} className={classes.repere} title={quoted?.what}>
        {value}
      </Link>
      {quoted?.isOld && <small className={classes.old}>{` (${t('reperes.stale')})`}</small>}
    </>
  )
}

function TargetLink({
  target,
  children,
}: {
  readonly target: LinkTarget
  readonly children: ReactNode
}) {
  const playbookId = usePlaybookId()
  switch (target.to) {
    case 'web':
      return <WebLink href={target.href}>{children}</WebLink>
    case 'playbook':
      return <Link href={paths.playbook(target.id, target.anchor)}>{children}</Link>
    case 'anchor':
      return <Link href={paths.playbook(playbookId, target.anchor)}>{children}</Link>
  }
}

/** Holds together what stands on both its sides. */
const wordJoiner = '\u2060'

/** Leaves the app: said to everyone, and confirmed by the desktop host before the browser opens. */
export function WebLink({
  href,
  children,
}: {
  readonly href: string
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <a href={href} target="_blank" rel="noreferrer" title={href}>
      {children}
      {/* The mark never goes to the next line alone. */}
      <span className={classes.nowrap}>
        {wordJoiner}
        <IconExternalLink
          role="img"
          aria-label={t('playbook.webLink')}
          size="0.85em"
          className={classes.external}
        />
      </span>
    </a>
  )
}
