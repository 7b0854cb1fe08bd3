import { defineConfig } from '@playwright/test'
import { chromiumOptions } from '../../scripts/chromium'
import type { Build } from '../startApp'

export default defineConfig<object, { build: Build }>({
  testDir: '.',
  testMatch: '*.look.ts',
  outputDir: '../../test-results/look',
  globalTeardown: './writeContactSheet.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 375, height: 812 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chromiumOptions(),
  },
  projects: [
    { name: 'h5', use: { build: 'h5' } },
    { name: 'weapp', use: { build: 'weapp' } },
  ],
})
