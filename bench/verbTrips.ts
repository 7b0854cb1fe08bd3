import type { Account, Input, VerbName } from '../contract'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { startQunhuo } from '../scripts/startQunhuo'
import type { Suite } from './Figure'

const communityId = demoCommunity._id
const DAY_MS = 86_400_000

/** Database trips of each verb on a warm instance: what the platform bills and limits. */
export const verbTrips: Suite = {
  title: 'database trips of a call',
  run: async (report) => {
    const { cloud, call, put } = await startQunhuo()
    await put('communities', demoCommunity)

    const measure = async <Name extends VerbName>(
      label: string,
      name: Name,
      input: Input<Name>,
    ) => {
      const reply = await call(name, input, 'ann')
      if (!reply.ok) throw new Error(`${name}: ${reply.code}`)
      report(label, cloud.invocations().at(-1)?.trips ?? Number.NaN, 'trips')
      return reply.data
    }

    await measure('checkin.home, cold, a stranger', 'checkin.home', { communityId })
    await measure('checkin.home, warm', 'checkin.home', { communityId })
    await call('checkin.home', { communityId }, 'ann')
    await measure('community.join', 'community.join', { communityId, shown: true, via: 'card' })
    const { account } = await measure('checkin.checkIn, no hint', 'checkin.checkIn', {
      communityId,
    })
    cloud.clock.advance(DAY_MS)
    await call('checkin.home', { communityId }, 'ann')
    await measure('checkin.checkIn, with the hint', 'checkin.checkIn', {
      communityId,
      hint: account,
    })
    await measure('checkin.checkIn, a second tap', 'checkin.checkIn', {
      communityId,
      hint: account satisfies Account,
    })
    await measure('checkin.today', 'checkin.today', { communityId })
    await measure('checkin.say', 'checkin.say', { communityId, text: '早上好' })
    await measure('checkin.calendar', 'checkin.calendar', { communityId, month: '202611' })
    await cloud.close()
  },
}
