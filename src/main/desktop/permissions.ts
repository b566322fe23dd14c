import type { Session } from 'electron'
import { isOurs, type Origin } from './origin.ts'

/** All that is ever granted, each with its reason. Everything else is refused, asked or checked. */
const granted: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'one click copies a message template or a number',
}

export function isGranted(permission: string, requester: string, origin: Origin): boolean {
  return Object.hasOwn(granted, permission) && isOurs(requester, origin)
}

/** Both handlers: a permission can be asked for, or taken for granted and only checked. */
export function limitPermissions(session: Session, origin: Origin): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(isGranted(permission, details.requestingUrl, origin)),
  )
  session.setPermissionCheckHandler((_contents, permission, requester) =>
    isGranted(permission, requester, origin),
  )
  session.setDevicePermissionHandler(() => false)
}
