import { parseArgs } from 'node:util'
import {
  calmRushHour,
  checkIns,
  rushHour,
  soak,
} from '../cloudfunctions/checkin/simulation/checkIns'
import { report, type Scenario, simulate } from '../cloudfunctions/lib/simulator/simulate'
import { mixedUse } from '../cloudfunctions/lib/soak/mixedUse'
import { redemptions, rush, stampede } from '../cloudfunctions/points/simulation/redemptions'
import { election, places, votes, voting } from '../cloudfunctions/poll/simulation/votes'
import { quizzes } from '../cloudfunctions/quiz/simulation/quizzes'
import { badNetwork, raffles } from '../cloudfunctions/raffle/simulation/raffles'

/** Every scenario, by what is asked of the command line. */
const scenarios: readonly Scenario[] = [
  mixedUse(),
  checkIns(soak),
  redemptions(rush),
  raffles(badNetwork),
  voting(votes),
  voting(places),
  checkIns(rushHour),
  checkIns(calmRushHour),
  redemptions(stampede),
  voting(election),
  quizzes(),
]

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How many seeds, beginning with `from`; or just this one. */
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
  },
})

const first = Number(values.seed ?? values.from)
const count = values.seed === undefined ? Number(values.seeds) : 1
const asked = scenarios.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
if (asked.length === 0 || !Number.isSafeInteger(first) || !Number.isSafeInteger(count)) {
  const names = scenarios.map(({ name }) => name).join(', ')
  console.error(`npm run simulate -- [${names}] [--seeds 1000] [--from 1] [--seed 42]`)
  process.exit(2)
}

for (const scenario of asked) await runSeeds(scenario)

async function runSeeds(scenario: Scenario): Promise<void> {
  let [failed, faults, calls, trips] = [0, 0, 0, 0]
  for (let seed = first; seed < first + count; seed++) {
    const run = await simulate(scenario, seed)
    faults += run.faults
    calls += run.calls
    trips += run.trips
    if (run.violations.length === 0) continue
    failed++
    process.exitCode = 1
    console.error(report(run))
  }
  const tripsPerCall = (trips / calls).toFixed(2)
  console.log(
    `${scenario.name}: ${count} seeds, ${failed} failed, ${calls} calls, ${tripsPerCall} trips a call, ${faults} faults`,
  )
}
