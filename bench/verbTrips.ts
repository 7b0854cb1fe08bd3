import { points } from '../cloudfunctions/lib/authorisation/points'
import type { Row } from '../cloudfunctions/lib/authorisation/Row'
import { raffle } from '../cloudfunctions/lib/authorisation/raffle'
import type { CollectionName } from '../cloudfunctions/lib/collections'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
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
    await cloud.settled()
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
    const subject = {
      communityId,
      home: communityId,
      memberId: memberIdOf(communityId, 'ann'),
      openid: 'ann',
    }
    const measureRow = async <Name extends VerbName>(name: Name, row: Row<Name>) => {
      for (const [collection, documents] of Object.entries(row.given?.(subject) ?? {}))
        for (const document of documents) await put(collection as CollectionName, document)
      await measure(name, name, row.input(subject))
    }
    const board = { communityId, by: 'points', span: 'week' } as const
    await call('board.show', board, 'ann')
    await measure('board.show', 'board.show', board)
    await call('points.shop', { communityId }, 'ann')
    await measureRow('points.shop', points.shop)
    await measureRow('points.redeem', points.redeem)
    await call('raffle.list', raffle.list.input(subject), 'ann')
    await measureRow('raffle.view', raffle.view)
    await measureRow('raffle.enter', raffle.enter)
    await cloud.close()
  },
}
