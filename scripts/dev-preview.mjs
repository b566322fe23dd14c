// `npm run dev:preview`: the app in a browser. The page reloads as you edit; the core restarts with the command.
import { setup } from './setup.mjs'

setup()
const { runnerImport } = await import('vite')
const { module } = await runnerImport('/src/main/preview/dev.ts', { configFile: false })
await module.main(process.argv.slice(2), process.cwd())
