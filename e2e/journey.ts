import path from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Community, Member } from '../cloudfunctions/lib/collections'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../scripts/startQunhuo'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const web = path.resolve('dist/client/h5')

/** Nine in the morning of a Monday in Shanghai, for whoever a journey begins with. */
const monday = new Date('2026-11-02T01:00:00.000Z')

/** The community of the journeys. */
export const community: Community = { ...demoCommunity, name: '测试小组' }

/** A phone of a person: a browser context of its own, so its own storage and network. */
export interface Phone {
  page: Page
  context: BrowserContext
  /** Opens the app as the group card does. */
  openCard: (communityId?: string) => Promise<void>
}

/** A running Qunhuo with one community, and people with phones. */
export class World {
  readonly errors: string[] = []
  readonly #contexts: BrowserContext[] = []

  constructor(
    readonly qunhuo: Qunhuo,
    private readonly newContext: () => Promise<BrowserContext>,
  ) {}

  /** A phone of this person; each call gives another one. */
  async phoneOf(openid: string): Promise<Phone> {
    const { url } = this.qunhuo.cloud
    const context = await this.newContext()
    this.#contexts.push(context)
    await context.addCookies([{ name: 'openid', value: openid, url }])
    const page = await context.newPage()
    this.#watch(page)
    const openCard = async (communityId = community._id) => {
      await page.goto('about:blank')
      await page.goto(`${url}/#/pages/checkin/index?c=${communityId}`)
    }
    return { page, context, openCard }
  }

  /** Makes a person a member who checked in on the given days before today; 0 is today. */
  async hasCheckedIn(openid: string, daysAgo: readonly number[]): Promise<void> {
    const { qunhuo } = this
    const { clock } = qunhuo.cloud
    const communityId = community._id
    const now = clock.now().getTime()
    const oldestFirst = [...daysAgo].sort((a, b) => b - a)
    clock.set(new Date(now - (oldestFirst[0] ?? 0) * DAY_MS))
    const joining = { communityId, nickname: openid, shown: true, via: 'card' } as const
    await qunhuo.call('community.join', joining, openid)
    for (const days of oldestFirst) {
      clock.set(new Date(now - days * DAY_MS))
      await qunhuo.call('checkin.checkIn', { communityId }, openid)
    }
    clock.set(new Date(now))
  }

  /** Moves the local cloud's clock to nine in the morning, some days on. */
  morningAfter(days: number): void {
    const { clock } = this.qunhuo.cloud
    const today = Math.floor((clock.now().getTime() + 8 * HOUR_MS) / DAY_MS)
    clock.set(new Date((today + days) * DAY_MS + HOUR_MS))
  }

  /** What is stored of a person's membership. */
  async membershipOf(openid: string): Promise<Member> {
    const member = await this.qunhuo.read('members', memberIdOf(community._id, openid))
    if (!member) throw new Error(`${openid} is no member`)
    return member
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()))
  }

  #watch(page: Page): void {
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
  }
}

interface Fixtures {
  world: World
  /** Console errors that a journey brings about itself, such as a lost network. */
  expectedErrors: RegExp
}

/** A journey fails, whatever else it shows, if a page logs an error that it does not expect. */
export const test = base.extend<Fixtures, { running: Qunhuo }>({
  running: [
    // Playwright wants the pattern, even an empty one.
    async ({}, use) => {
      const running = await startQunhuo({ web })
      await use(running)
      await running.cloud.close()
    },
    { scope: 'worker' },
  ],

  expectedErrors: [/^$/, { option: true }],

  world: async ({ running, browser, expectedErrors, contextOptions }, use) => {
    await running.cloud.reset()
    running.cloud.clock.set(monday)
    await running.put('communities', community)
    const world = new World(running, () => browser.newContext(contextOptions))
    await use(world)
    await world.close()
    expect(world.errors.filter((error) => !expectedErrors.test(error))).toEqual([])
  },
})

export { expect } from '@playwright/test'
