import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'

vi.mock('electron', async () =>
  (await import('../../../tests/support/electron-mock.ts')).createElectronMock(),
)

const { menuScreens, menuTemplate } = await import('./menu.ts')

const ports = { show: vi.fn(), print: vi.fn() }
const items = (menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

describe.each(['fr', 'en'] as const)('the menu in %s', (locale) => {
  const all = items(menuTemplate(locale, false, ports))

  it('names every item: Electron’s own labels are English', () => {
    for (const { label, type } of all) if (type !== 'separator') expect(label).toBeTruthy()
  })

  it('uses each key once', () => {
    const keys = all.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leads to the screens it names', () => {
    const click = all.find(({ accelerator }) => accelerator === 'F1')?.click as () => void
    click()
    expect(ports.show).toHaveBeenCalledWith(menuScreens.helpPage)
  })
})

it('is in the language chosen', () => {
  const labels = (locale: 'fr' | 'en') =>
    menuTemplate(locale, false, ports).map(({ label }) => label)
  expect(labels('fr')).toEqual(['Fichier', 'Édition', 'Affichage', 'Fenêtre', 'Aide'])
  expect(labels('en')).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
})
