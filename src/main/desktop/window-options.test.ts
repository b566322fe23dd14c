import { expect, it } from 'vitest'
import { windowOptions } from './window-options.ts'

it('gives the page no power, in so many words', () => {
  expect(windowOptions('/p/index.cjs', 'win32').webPreferences).toEqual({
    preload: '/p/index.cjs',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
})

it('shows the window once it has something to show, and never smaller than what is usable', () => {
  const { show, minWidth, minHeight } = windowOptions('', 'linux')
  expect({ show, minWidth, minHeight }).toEqual({ show: false, minWidth: 800, minHeight: 600 })
})

it('checks spelling only where the system does it without the network', () => {
  const checks = (platform: NodeJS.Platform) =>
    windowOptions('', platform).webPreferences?.spellcheck
  expect(checks('darwin')).toBe(true)
  expect(checks('win32')).toBe(false)
  expect(checks('linux')).toBe(false)
})
