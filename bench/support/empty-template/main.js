// What the React template of electron-vite draws, as near as it needs to be: a title, a line, two links, three versions.
import { createElement as h, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

function App() {
  return h(
    'main',
    null,
    h('h1', null, 'Build an Electron app with React and TypeScript'),
    h('p', null, 'Please try pressing F12 to open the devTools'),
    h('a', { href: 'https://electron-vite.org/' }, 'Documentation'),
    h('a', { href: '#ping' }, 'Send IPC'),
    h(
      'ul',
      null,
      ['Electron', 'Chromium', 'Node'].map((name) => h('li', { key: name }, name)),
    ),
  )
}

createRoot(document.getElementById('root')).render(h(StrictMode, null, h(App)))
