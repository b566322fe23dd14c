import { ipcRenderer } from 'electron'

/**
 * Hands the page's one message port to the main process. Nothing is exposed to the page.
 * Only a message from this very window and origin counts, and only the first one.
 */
function onMessage(event: MessageEvent): void {
  if (event.source !== window || event.origin !== location.origin) return
  const { data, ports } = event
  const asks =
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'sang-froid:connect'
  if (!asks || ports.length !== 1) return
  window.removeEventListener('message', onMessage)
  ipcRenderer.postMessage('sang-froid:connect', null, [...ports])
}

window.addEventListener('message', onMessage)
