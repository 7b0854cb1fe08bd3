import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, type Page } from '@playwright/test'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { playable } from '../../scripts/demo/people'
import { type Build, startApp } from '../startApp'
import { type Phone, World } from '../World'
import { flawsOn } from './flawsOn'
import { addToGallery, galleryFolder } from './gallery'
import { type AnyPage, openScene, settled } from './openScene'
import { type Missing, type Scene, scenes } from './scenes'
import { resize, type Size, showWhole, sizes } from './sizes'

/** The demo's Friday morning. */
const morning = new Date('2026-11-20T02:10:00.000Z')
const usual: Size = { width: 375, text: 1, colours: 'light' }

/** The demo community with all that happened in it, and one that began a moment ago. */
interface Worlds {
  full: World
  empty: World
}

const test = base.extend<object, { build: Build; worlds: Worlds }>({
  build: ['h5', { scope: 'worker', option: true }],
  worlds: [
    async ({ browser, build }, use) => {
      const [one, other] = [await startApp(build), await startApp(build)]
      const newContext = () => browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
      const [full, empty] = [new World(one, newContext), new World(other, newContext)]
      await full.beginDemo(morning)
      await beginEmpty(empty)
      await use({ full, empty })
      await one.close()
      await other.close()
    },
    { scope: 'worker' },
  ],
})

for (const [name, each] of Object.entries(scenes) as [AnyPage, readonly Scene[]][]) {
  for (const scene of each) {
    test(`${name} ${scene.name ?? ''}`, async ({ build, worlds }) => {
      const look = new Look(build, name, scene)
      await look.atFull(worlds.full)
      if (scene !== each[0]) return
      await look.atEmpty(worlds.empty)
      await look.atBad(worlds.full, 'waiting')
      await look.atBad(worlds.full, 'failing')
    })
  }
}

/** A community that its owner and one more person have just begun. */
async function beginEmpty(world: World): Promise<void> {
  await world.begin()
  world.qunhuo.cloud.clock.set(morning)
  const { admin, regular, almost } = playable
  for (const { openid, title: nickname } of [admin, regular, almost]) {
    const joining = { communityId: demoCommunity._id, nickname, shown: true, via: 'card' } as const
    await world.qunhuo.call('community.join', joining, openid)
  }
  const staff = { [memberIdOf(demoCommunity._id, admin.openid)]: 'owner' } as const
  await world.qunhuo.put('communities', { ...demoCommunity, staff })
}

class Look {
  constructor(
    private readonly build: Build,
    private readonly name: AnyPage,
    private readonly scene: Scene,
  ) {}

  /** With all that the demo has, in every size. */
  async atFull(world: World): Promise<void> {
    await this.scene.before?.(world.qunhuo)
    const phone = await this.phone(world)
    await openScene(world, phone, this.name, this.scene)
    await settled(phone.page)
    await this.scene.act?.(phone.page)
    const seen = this.scene.name === undefined ? sizes : sizes.filter(({ width }) => width !== 430)
    for (const size of seen) await this.take(phone.page, 'full', size)
    await phone.context.close()
  }

  async atEmpty(world: World): Promise<void> {
    if (this.scene.query) return
    const phone = await this.phone(world)
    await openScene(world, phone, this.name, this.scene)
    await settled(phone.page)
    await this.take(phone.page, 'empty', usual)
    await phone.context.close()
  }

  /** While the cloud takes its time, or cannot be reached. */
  async atBad(world: World, condition: 'waiting' | 'failing'): Promise<void> {
    const phone = await this.phone(world)
    let asked = 0
    await phone.page.route('**/cloud/functions/**', async (route) => {
      asked += 1
      if (condition === 'failing') await route.abort()
    })
    await openScene(world, phone, this.name, this.scene)
    if (condition === 'failing') await settled(phone.page).catch(() => undefined)
    else await phone.page.locator('.page').filter({ visible: true }).waitFor()
    await phone.page.waitForTimeout(300)
    const missing = asked === 0 ? [] : await this.missing(phone.page, condition)
    const flaws = missing.filter((one) => !this.scene.without?.includes(one))
    await this.take(phone.page, condition, usual, flaws)
    await phone.context.close()
  }

  private async phone(world: World): Promise<Phone> {
    const phone = await world.phoneOf(playable[this.scene.who].openid)
    await phone.page.clock.setSystemTime(morning)
    return phone
  }

  private async missing(page: Page, condition: 'waiting' | 'failing'): Promise<Missing[]> {
    const skeletons = await page.locator('.skeleton').filter({ visible: true }).count()
    if (condition === 'waiting') return skeletons > 0 ? [] : ['no skeleton']
    const again = page.getByRole('button', { name: /再试|重试|刷新/ }).filter({ visible: true })
    const flaws: Missing[] = (await again.count()) > 0 ? [] : ['no way to try again']
    return skeletons > 0 ? [...flaws, 'still a skeleton'] : flaws
  }

  private async take(page: Page, condition: string, size: Size, known: string[] = []) {
    await resize(page, size)
    const flaws = [...known, ...(await flawsOn(page)), ...(await this.unreadable(page, size))]
    await showWhole(page)
    const { build, name, scene } = this
    const shot = `${size.width}-${size.text}-${size.colours}`
    const file = `${build}/${[name, scene.name, condition, shot].filter(Boolean).join('.')}.jpg`
    await page.screenshot({ path: path.join(galleryFolder, file), type: 'jpeg', quality: 80 })
    addToGallery({ build, page: name, scene: scene.name ?? '', condition, size: shot, file, flaws })
  }

  /** What axe finds, once a colour scheme: it judges the DOM, which is our own on h5 alone. */
  private async unreadable(page: Page, { width, text }: Size): Promise<string[]> {
    if (this.build !== 'h5' || width !== usual.width || text !== usual.text) return []
    const { violations } = await new AxeBuilder({ page }).analyze()
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `axe ${id}: ${html.slice(0, 140)}`),
    )
  }
}
