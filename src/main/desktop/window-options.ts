import type { BrowserWindowConstructorOptions } from 'electron'

/** Every preference is written down, defaults too: a default that changes must not change us. */
export function windowOptions(
  preload: string,
  platform: NodeJS.Platform,
): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 860,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Sang-froid',
    backgroundColor: '#FAF8F3',
    webPreferences: {
      preload,
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
      // The system's own on macOS. Elsewhere Chromium would fetch a dictionary from the network.
      spellcheck: platform === 'darwin',
    },
  }
}
