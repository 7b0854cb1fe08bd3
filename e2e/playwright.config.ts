import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '../scripts/chromium'
import type { Build } from './startApp'

export default defineConfig<object, { build: Build }>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // A machine that stutters fails nobody's change; what passes only the second time is named as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 375, height: 812 },
    launchOptions: chromiumOptions(),
  },
  projects: [
    { name: 'h5', testIgnore: '**/*.weapp.spec.ts', use: { build: 'h5' } },
    { name: 'weapp', testIgnore: '**/*.h5.spec.ts', use: { build: 'weapp' } },
  ],
})
