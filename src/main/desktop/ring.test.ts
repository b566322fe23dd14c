import { beforeEach, expect, it, vi } from 'vitest'
import type { ElectronMock } from '../../../tests/support/electron-mock.ts'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const electron = (await import('electron')) as unknown as ElectronMock
const { ring } = await import('./ring.ts')

const due = {
  incidentId: '01KAR1PXXF7E5XQ3V5S1TCCQKA',
  incidentTitle: 'Coupure d’eau',
  reminder: { text: 'Point à 18 h', source: 'nextWord' },
} as const

beforeEach(() => {
  electron.notifications.length = 0
})

it('says what was promised, in the person’s language, and leads to the incident', () => {
  const onClick = vi.fn()
  ring(due, 'fr', onClick)
  const [notification] = electron.notifications
  expect(notification?.options).toEqual({
    title: 'Prochain point promis · Coupure d’eau',
    body: 'Point à 18 h',
  })
  expect(notification?.show).toHaveBeenCalled()
  notification?.emit('click')
  expect(onClick).toHaveBeenCalledWith(due.incidentId)
})

it('stays silent where the system has no notifications', () => {
  electron.Notification.isSupported.mockReturnValueOnce(false)
  ring(due, 'en', vi.fn())
  expect(electron.notifications).toEqual([])
})
