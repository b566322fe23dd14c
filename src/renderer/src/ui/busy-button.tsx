import { Button, type ButtonProps } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'

type Props = ButtonProps &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> & {
    readonly busy: boolean
  }

/**
 * A button whose work takes a moment. While it is busy it does nothing, and says so.
 * It is not disabled meanwhile: the keyboard would be thrown off it.
 */
export function BusyButton({ busy, onClick, ...others }: Props) {
  return (
    <Button
      {...others}
      aria-busy={busy}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
