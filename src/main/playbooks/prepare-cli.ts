/** What the build calls once the rest is built: see `scripts/build.mjs`. */
export { preparePlaybooks } from './prepared.ts'
