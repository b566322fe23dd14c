import { IconExternalLink } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Inline, LinkTarget } from '../../../../shared/playbook.ts'
import { paths } from '../../app/paths.ts'
import { inPlace } from '../../ui/in-place.tsx'
import { TextWithTerms, WithoutTerms } from '../glossary/terms-context.tsx'
import { useRepereLabel } from '../reperes/use-reperes.ts'
import classes from './block-view.module.css'
import { usePlaybookId } from './playbook-context.ts'

/** Words with their marks. Plain data in, React elements out: no HTML ever comes from a file. */
export function Inlines({ inlines }: { readonly inlines: readonly Inline[] }): ReactNode {
  return inPlace(inlines, (inline) => <InlineView inline={inline} />)
}

function InlineView({ inline }: { readonly inline: Inline }): ReactNode {
  switch (inline.type) {
    case 'text':
      return <TextWithTerms text={inline.value} />
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

/** A figure of the law: its words, and what they are on hover. */
function RepereView({ id, value }: { readonly id: string; readonly value: string }) {
  const what = useRepereLabel(id)
  return (
    <Link href={paths.reperes(id)} className={classes.repere} title={what}>
      {value}
    </Link>
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
      <IconExternalLink
        role="img"
        aria-label={t('playbook.webLink')}
        size="0.85em"
        className={classes.external}
      />
    </a>
  )
}
