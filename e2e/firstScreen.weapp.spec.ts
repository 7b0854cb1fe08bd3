import { expect, test } from './journey'
import { measuresOf } from './weapp-host'

const KB = 1_000
/** A little above what it costs (`npm run bench -- --only screen`), so that growth is a decision. */
const budget = { setDataBytes: 18 * KB, setDataCalls: 4, scriptBytes: 325 * KB }

test('the first screen costs one function call and stays within its budget', async ({ world }) => {
  await world.hasCheckedIn('ann', [1, 2, 3])
  const { page, openCard } = await world.phoneOf('ann')
  await openCard()
  await page.getByRole('button', { name: /^签到/ }).waitFor()
  const { calls, modules, setData } = await measuresOf(page)
  expect(calls).toEqual(['checkin'])
  expect(setData.length).toBeLessThanOrEqual(budget.setDataCalls)
  expect(sum(setData)).toBeLessThanOrEqual(budget.setDataBytes)
  expect(sum(modules)).toBeLessThanOrEqual(budget.scriptBytes)
})

function sum(measures: readonly { bytes: number }[]): number {
  return measures.reduce((total, { bytes }) => total + bytes, 0)
}
