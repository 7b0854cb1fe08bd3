import { defineConfig } from 'vitest/config'

/** The tests of pure rules alone: they need no functions built and no local cloud. */
export default defineConfig({
  test: { include: ['domain/*.test.ts'], testTimeout: 120_000 },
})
