import type { contract } from '../../contract'
import type { Call } from '../lib/serve'
import { auditBooks } from './auditBooks'
import { finishCorrections } from './bookCorrection'
import { payBackOwed } from './payBack'
import { settleBegun } from './settleBegun'
import { tidyShelves } from './tidyShelves'

/**
 * Every five minutes: settles what broke off half-way, then goes on with the night's audit. Nobody
 * waits for either: who taps again goes on where it broke off.
 */
export async function tend({ database, now }: Call<typeof contract.points.tend>) {
  const tending = { database, now }
  const orders = await settleBegun(tending)
  const items = await tidyShelves(tending)
  const owed = await payBackOwed(tending)
  const corrections = await finishCorrections(tending)
  const audited = await auditBooks(tending)
  return { settled: orders + items + owed + corrections, audited }
}
