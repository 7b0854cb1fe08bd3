import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{domain,contract,cloudfunctions,emulator,client,scripts,bench}/**/*.test.ts'],
    globalSetup: ['scripts/buildForTests.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
