// Builds programs of a suite (writers, hosts) for plain Node, as the app's own core is built.
import { root } from './setup.mjs'

/**
 * @param {string} outDir where `<name>.js` files go
 * @param {Record<string, string>} input name → source file
 */
export async function buildSuite(outDir, input) {
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input, output: { entryFileNames: '[name].js' } },
    },
    ssr: { noExternal: true },
  })
}
