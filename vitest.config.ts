import { defineConfig } from 'vitest/config'

/** A second by default: what is looked at again and again is waited for nearly as long as a test may last. */
const patient = { poll: { timeout: 25_000 } }

export default defineConfig({
  test: {
    // Most of a whole-app test is waiting: two of them share a small machine without hurry.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
            'tests/{hostile,relevance}/**/*.test.ts',
          ],
          environment: 'node',
          expect: patient,
          // A guard against what hangs, not a timing: a busy machine may take its time.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'app',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          expect: patient,
          // Each file has a browser, a host and a data folder of its own.
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'durability',
          include: ['tests/durability/**/*.test.ts'],
          environment: 'node',
          expect: patient,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'desktop',
          include: ['tests/desktop/**/*.test.ts'],
          environment: 'node',
          expect: patient,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
