import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Everything is bundled: an installer carries no node_modules. Only Electron itself stays outside. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      rolldownOptions: { input: resolve('src/main/index.ts'), external: ['electron'] },
    },
  },
  preload: {
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
    plugins: [react()],
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
