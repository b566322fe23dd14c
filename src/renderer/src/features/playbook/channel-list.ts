import type { Channel } from '../../../../shared/playbook.ts'

/** In the order a small town uses them. The type keeps the list in step with the contract. */
export const channelList = [
  'facebook',
  'site',
  'affichage',
  'panneaupocket',
  'sms',
  'email',
  'messagerie',
  'courrier',
  'presse',
  'oral',
  'bulletin',
] as const satisfies readonly Channel[]
