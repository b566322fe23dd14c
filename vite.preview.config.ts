import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** The preview host, the authors' checker, what prepares the playbooks: each one file for plain Node. Never part of the installers. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/preview',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        index: resolve('src/main/preview/index.ts'),
        check: resolve('src/main/playbooks/check-cli.ts'),
        prepare: resolve('src/main/playbooks/prepare-cli.ts'),
        pack: resolve('src/main/packs/publish/pack-cli.ts'),
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
})
