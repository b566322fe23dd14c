import { Button } from '@mantine/core'
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { crashReport } from '../../../shared/crash-report.ts'
import { client } from '../api.ts'
import { NotFound } from '../ui/page.tsx'
import { paths } from './paths.ts'

type Props = {
  /** The screen inside: another one is another try. */
  readonly screen: string
  readonly children: ReactNode
}
type State = { readonly failedOn: string | undefined }

/**
 * A screen that breaks leaves the others alone, and a note of it is kept on this computer.
 * React has this only as a class.
 */
export class CrashBoundary extends Component<Props, State> {
  override state: State = { failedOn: undefined }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    const { screen } = this.props
    this.setState({ failedOn: screen })
    const report = crashReport('screen', error, screen)
    const details = `${report.details}\n${componentStack ?? ''}`.slice(0, 20_000)
    // The note is for later: what the person sees must not wait for it, nor fail with it.
    client.system.noteCrash({ ...report, details }).catch(() => undefined)
  }

  override render(): ReactNode {
    const { screen, children } = this.props
    if (this.state.failedOn !== screen) return children
    return <Broken onRetry={() => this.setState({ failedOn: undefined })} />
  }
}

function Broken({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation()
  return (
    <div role="alert">
      <NotFound title={t('crash.title')} hint={t('crash.safe')}>
        <Button onClick={onRetry}>{t('common.retry')}</Button>
        <a href={`#${paths.home}`}>{t('nav.home')}</a>
      </NotFound>
    </div>
  )
}
