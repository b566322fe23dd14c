import { createServer } from 'vite'
import { createApp } from '../app.ts'
import { parsePreviewArgs } from './args.ts'
import { openBrowser } from './open-browser.ts'
import { startPreview } from './server.ts'

/**
 * The preview host while developing: the same gate, cookie and calls, with the page served by Vite so that it
 * reloads as it is edited. Never built, never shipped.
 */
export async function main(argv: readonly string[], projectDir: string): Promise<void> {
  const args = parsePreviewArgs(argv, process.env, projectDir)
  const app = await createApp({
    paths: { data: args.data, user: args.user, playbooks: args.playbooks },
    ports: {
      host: 'preview',
      version: 'dev',
      device: process.env['SANG_FROID_DEVICE'],
      watch: true,
    },
  })
  const vite = await createServer({
    root: `${projectDir}/src/renderer`,
    configFile: `${projectDir}/vite.dev.config.ts`,
    server: { middlewareMode: true, hmr: { host: '127.0.0.1' } },
  })
  const preview = await startPreview({
    app,
    rendererDir: `${projectDir}/src/renderer`,
    port: args.port,
    page: vite.middlewares,
  })
  process.stdout.write(`ready ${preview.url}\n`)
  if (args.open) openBrowser(preview.url)
}
