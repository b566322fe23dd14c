import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The page alone, for `npm run dev:preview`. */
export default defineConfig({ plugins: [react()] })
