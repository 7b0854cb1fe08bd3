import { playable } from '../scripts/demo/people'
import { expect, test } from './journey'
import { flawsOn } from './look/flawsOn'
import { type AnyPage, openScene, settled } from './look/openScene'
import { type Scene, scenes } from './look/scenes'
import { resize } from './look/sizes'
import type { Phone, World } from './World'

const AT_ONCE = 12

/** The demo's Friday morning, for cloud and phones. */
const morning = new Date('2026-11-20T02:10:00.000Z')

const all = Object.entries(scenes).map(([name, [first]]) => [name as AnyPage, first] as const)
const parts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) =>
  all.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
)

for (const part of parts) {
  const names = part.map(([name]) => name).join(', ')

  test(`nothing is cut or too small to tap at 320 px, twice as large, on ${names}`, async ({
    world,
  }) => {
    test.slow()
    await world.beginDemo(morning)
    const phones = new Phones(world)
    const flaws: Record<string, string[]> = {}
    for (const [name, scene] of part) {
      const phone = await phones.of(scene)
      await openScene(world, phone, name, scene)
      await settled(phone.page)
      await scene.act?.(phone.page)
      await resize(phone.page, { width: 320, text: 2, colours: 'light' })
      const found = await flawsOn(phone.page)
      if (found.length > 0) flaws[name] = found
    }
    expect(flaws).toEqual({})
  })
}

/** One phone a person: what it has loaded once it need not load again. */
class Phones {
  private readonly byPerson = new Map<string, Phone>()

  constructor(private readonly world: World) {}

  async of({ who }: Scene): Promise<Phone> {
    const phone = this.byPerson.get(who) ?? (await this.world.phoneOf(playable[who].openid))
    if (!this.byPerson.has(who)) await phone.page.clock.setSystemTime(morning)
    this.byPerson.set(who, phone)
    return phone
  }
}
