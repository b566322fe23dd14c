import { Button, Modal } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconFile } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../app/use-settings.ts'
import { Tag } from '../../ui/tag.tsx'
import { exactTime } from '../../ui/times.ts'
import { WebLink } from '../playbook/inline-view.tsx'
import { useEvidence } from './evidence-context.ts'
import { addressOf, isShown, type Piece, pieceInShort, webAddress } from './evidence-meta.ts'
import classes from './evidence-viewer.module.css'

/** The pieces one by one, large, by the arrows of the keyboard; Escape goes back to the log. */
export function EvidenceViewer({
  pieces,
  shown,
  onShow,
}: {
  readonly pieces: readonly Piece[]
  readonly shown: string | undefined
  readonly onShow: (entryId: string | undefined) => void
}) {
  const { t } = useTranslation()
  const index = pieces.findIndex(({ id }) => id === shown)
  const piece = pieces[index]

  function go(to: number): void {
    const next = pieces[Math.max(0, Math.min(pieces.length - 1, to))]
    if (next) onShow(next.id)
  }

  // On the window: the keys work at once, before the keyboard has moved into the viewer.
  useWindowEvent('keydown', (event) => {
    if (!piece) return
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: index - 1,
      ArrowRight: index + 1,
      Home: 0,
      End: pieces.length - 1,
    }
    const to = steps[event.key]
    if (to === undefined) return
    event.preventDefault()
    go(to)
  })

  return (
    <Modal
      opened={piece !== undefined}
      onClose={() => onShow(undefined)}
      fullScreen
      title={piece && t('evidence.place', { place: index + 1, count: pieces.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ body: classes.body ?? '', content: classes.content ?? '' }}
    >
      {piece && (
        <div className={classes.viewer}>
          <Picture piece={piece} />
          <Facts piece={piece} />
          <div className={classes.buttons}>
            <Button
              data-autofocus
              variant="default"
              // Not disabled: the keyboard would be thrown off it at the first piece.
              aria-disabled={index === 0}
              data-disabled={index === 0}
              leftSection={<IconChevronLeft aria-hidden size="1.1em" />}
              onClick={() => go(index - 1)}
            >
              {t('evidence.previous')}
            </Button>
            <Button
              variant="default"
              aria-disabled={index === pieces.length - 1}
              data-disabled={index === pieces.length - 1}
              rightSection={<IconChevronRight aria-hidden size="1.1em" />}
              onClick={() => go(index + 1)}
            >
              {t('evidence.next')}
            </Button>
            <a className={classes.save} href={addressOf(piece)} download={piece.name}>
              {t('evidence.save')}
            </a>
          </div>
        </div>
      )}
    </Modal>
  )
}

function Picture({ piece }: { readonly piece: Piece }) {
  const { t } = useTranslation()
  const { stateOf } = useEvidence()
  if (isShown(piece) && stateOf(piece.id) !== 'missing') {
    return <img className={classes.picture} src={addressOf(piece)} alt={piece.name} />
  }
  return (
    <div className={classes.nothing}>
      <IconFile aria-hidden size="3rem" stroke={1.2} />
      <p>{t(stateOf(piece.id) === 'missing' ? 'evidence.missingHint' : 'evidence.notShown')}</p>
    </div>
  )
}

function Facts({ piece }: { readonly piece: Piece }) {
  const { t } = useTranslation()
  const locale = useLocale()
  const { stateOf } = useEvidence()
  const state = stateOf(piece.id)
  const address = webAddress(piece.source)
  return (
    <div className={classes.facts}>
      <h2 className={classes.name}>{piece.name}</h2>
      {state !== 'whole' && <Tag tone="danger">{t(`evidence.${state}`)}</Tag>}
      <dl className={classes.list}>
        <dt>{t('evidence.type')}</dt>
        <dd>{pieceInShort(piece, locale, t)}</dd>
        <dt>{t('evidence.factTime')}</dt>
        <dd>{exactTime(piece.at, locale)}</dd>
        {piece.caption !== undefined && (
          <>
            <dt>{t('evidence.caption')}</dt>
            <dd>{piece.caption}</dd>
          </>
        )}
        {piece.source !== undefined && (
          <>
            <dt>{t('evidence.source')}</dt>
            <dd>
              {address === undefined ? piece.source : <WebLink href={address}>{address}</WebLink>}
            </dd>
          </>
        )}
        {piece.takenBy !== undefined && (
          <>
            <dt>{t('evidence.takenBy')}</dt>
            <dd>{piece.takenBy}</dd>
          </>
        )}
        <dt>{t('evidence.addedBy')}</dt>
        <dd>
          {piece.by}, {piece.device}, {exactTime(piece.recordedAt, locale)}
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{piece.sha256}</code>
        </dd>
      </dl>
    </div>
  )
}
