import type { Plugin } from 'vite'
/** A plugin that writes which modules end up in a bundle, to `out/modules/<name>.json`. */
export function recordModules(name: string): Plugin
