import type { BrowserContext, Page } from '@playwright/test'
import { tabs } from '../client/src/pageList'
import type { Community, Member } from '../cloudfunctions/lib/collections'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { atHour } from '../scripts/demo/atHour'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { seedDemo } from '../scripts/demo/seedDemo'
import type { Qunhuo } from '../scripts/startQunhuo'
import type { App } from './startApp'
import { problemsOf, steer } from './weapp-host'

const DAY_MS = 86_400_000

/** As the h5 build keeps it; a blank page keeps nothing. */
const AGREED_LONG_AGO = {
  content: `try { localStorage.setItem('privacyAgreed.1', '{"data":"true"}') } catch {}`,
}

/** Nine in the morning of a Monday in Shanghai, for whoever a journey begins with. */
const monday = new Date('2026-11-02T01:00:00.000Z')

/** The community of the journeys. */
export const community: Community = { ...demoCommunity, name: '测试小组' }

/** A phone of a person: a browser context of its own, so its own storage and network. */
export interface Phone {
  page: Page
  context: BrowserContext
  /** Opens the app as a card does: the group card, or one that leads to another page, about something. */
  openCard: (communityId?: string, path?: string, query?: Record<string, string>) => Promise<void>
  /** Opens the app by a mini program code, such as a poster's, with the code's scene. */
  openScene: (scene: string) => Promise<void>
  /** Opens the app without a card. */
  openTab: () => Promise<void>
  /** From now on its cards are opened in this WeChat group, or in none. */
  standIn: (openGId: string | null) => Promise<void>
}

/** A running Qunhuo with one community, and people with phones. */
export class World {
  readonly qunhuo: Qunhuo
  readonly #phones: Phone[] = []
  readonly #errors: string[] = []

  constructor(
    private readonly app: App,
    private readonly newContext: () => Promise<BrowserContext>,
  ) {
    this.qunhuo = app.qunhuo
  }

  /** Begins anew on a Monday morning, with the community and nobody in it. */
  async begin(): Promise<void> {
    await this.qunhuo.cloud.reset()
    this.qunhuo.cloud.clock.set(monday)
    await this.qunhuo.put('communities', community)
  }

  /** Begins anew in the demo community, with all that happened in it until now. */
  async beginDemo(now: Date): Promise<void> {
    await this.qunhuo.cloud.reset()
    this.qunhuo.cloud.clock.set(now)
    await seedDemo(this.qunhuo, now)
  }

  /** A phone of this person, who agreed to the privacy guide long ago or has yet to be asked; each call gives another one. */
  async phoneOf(openid: string, { agreed = true } = {}): Promise<Phone> {
    const { url } = this.app
    const context = await this.newContext()
    await context.addCookies([{ name: 'openid', value: openid, url }])
    if (agreed) await context.addInitScript(AGREED_LONG_AGO)
    const page = await context.newPage()
    page.on('pageerror', (error) => this.#errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(message.text())
    })
    const open = async (address: string) => {
      await page.goto('about:blank')
      await page.goto(`${url}/#/${address}`)
    }
    const openCard: Phone['openCard'] = (c = community._id, path = tabs.today.path, query = {}) =>
      open(`${path}?${new URLSearchParams({ c, ...query }).toString()}`)
    const openScene = (scene: string) =>
      open(`${tabs.today.path}?scene=${encodeURIComponent(scene)}`)
    const openTab = () => open(tabs.today.path)
    const standIn: Phone['standIn'] = async (openGId) => {
      if (this.app.build === 'weapp') return steer(page, { group: openGId ? { openGId } : null })
      await context.addCookies([{ name: 'opengid', value: openGId ?? '', url }])
    }
    if (!agreed && this.app.build === 'weapp') await steer(page, { privacy: 'agrees' })
    const phone = { page, context, openCard, openScene, openTab, standIn }
    this.#phones.push(phone)
    return phone
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
    clock.set(atHour(9, clock.now(), days))
  }

  /** What is stored of a person's membership. */
  async membershipOf(openid: string): Promise<Member> {
    const member = await this.qunhuo.read('members', memberIdOf(community._id, openid))
    if (!member) throw new Error(`${openid} is no member`)
    return member
  }

  /** Puts all phones away and says what went wrong on them. */
  async end(): Promise<string[]> {
    const problems = this.app.build === 'weapp' ? await this.#hostProblems() : []
    await Promise.all(this.#phones.map(({ context }) => context.close()))
    return [...this.#errors, ...problems]
  }

  async #hostProblems(): Promise<string[]> {
    const lists = await Promise.all(this.#phones.map(({ page }) => problemsOf(page)))
    return lists.flat().map(({ kind, message }) => `${kind}: ${message}`)
  }
}
