import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '../../scripts/chromium'

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: '../../test-results/weapp-host',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    viewport: { width: 375, height: 812 },
    launchOptions: chromiumOptions(),
  },
  projects: [{ name: 'weapp host' }],
})
