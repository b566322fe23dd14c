import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { recordModules } from './scripts/module-record.mjs'

/** Everything is bundled: an installer carries no node_modules. Only Electron itself stays outside. */
export default defineConfig({
  main: {
    plugins: [recordModules('main')],
    build: {
      externalizeDeps: false,
      rolldownOptions: { input: resolve('src/main/index.ts'), external: ['electron'] },
    },
  },
  preload: {
    plugins: [recordModules('preload')],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        external: ['electron'],
        // A sandboxed window runs a preload only as one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), recordModules('renderer')],
    build: {
      rolldownOptions: { input: resolve('src/renderer/index.html') },
      // Nothing inline: the content policy would refuse it.
      assetsInlineLimit: 0,
      minify: true,
      chunkSizeWarningLimit: 1000,
      modulePreload: { polyfill: false },
    },
  },
})
