// `npm run playbooks:check`: what is wrong in the playbooks and what could be better, for those who write them.
import { build } from './build.mjs'
import { setup } from './setup.mjs'

setup()
build()
const { main } = await import('../out/preview/check.js')
process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  loadDictionary,
})

/** Loaded here, from node_modules: the bundles hold neither the dictionary nor what reads it. */
async function loadDictionary() {
  const [{ createHunspellFromStrings }, { default: french }] = await Promise.all([
    import('hunspell-wasm'),
    import('dictionary-fr'),
  ])
  const text = (bytes) => new TextDecoder().decode(bytes)
  return createHunspellFromStrings(text(french.aff), text(french.dic))
}
