import { test as base, expect } from '@playwright/test'
import { type App, type Build, startApp } from './startApp'
import { World } from './World'

interface Fixtures {
  world: World
  /** What a journey brings about itself and is no mistake of ours, such as a lost network. */
  expectedErrors: RegExp
}

interface WorkerFixtures {
  build: Build
  app: App
}

/**
 * A journey of people through the running product, on the build that the project names. Whatever
 * else it shows, it fails if a page logs an error, throws, or asks the host for what it has not.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  build: ['h5', { scope: 'worker', option: true }],

  app: [
    async ({ build }, use) => {
      const app = await startApp(build)
      await use(app)
      await app.close()
    },
    { scope: 'worker' },
  ],

  expectedErrors: [/^$/, { option: true }],

  world: async ({ app, browser, expectedErrors, contextOptions }, use) => {
    const world = new World(app, () => browser.newContext(contextOptions))
    await world.begin()
    await use(world)
    const errors = await world.end()
    expect(errors.filter((error) => !expectedErrors.test(error))).toEqual([])
  },
})

export { expect } from '@playwright/test'
export { community } from './World'
