import { defineConfig } from 'vitest/config'
import { LongestFirst } from './scripts/LongestFirst'

export default defineConfig({
  test: {
    include: ['{domain,contract,cloudfunctions,emulator,client,scripts,bench}/**/*.test.ts'],
    globalSetup: ['scripts/buildForTests.ts'],
    maxWorkers: 2,
    // What the files import is loaded once a worker: no module keeps a state that another file's tests could see.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
