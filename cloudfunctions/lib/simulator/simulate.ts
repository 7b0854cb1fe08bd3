import type { FaultRates } from './Faults'
import type { ServedVerbs } from './SimulatedCloud'
import { World } from './World'

/** What people do in a world, and what must be true of it afterwards. */
export interface Scenario {
  /** As `npm run simulate -- <name>` calls it. */
  name: string
  verbs: ServedVerbs
  faults: FaultRates
  start: Date
  /** Puts what is there to begin with, and lets people begin. Gives what judges the end. */
  begin: (world: World) => Judge
}

/** Says what is wrong with a world in which all is quiet, one sentence each. */
export type Judge = () => string[]

/** How a run of one seed went. */
export interface Run {
  scenario: string
  seed: number
  violations: readonly string[]
  faults: number
  /** Calls that reached the cloud, and the database trips that they took. */
  calls: number
  trips: number
}

/** Runs a scenario in the world that a seed makes, until all is quiet, and judges the end. */
export async function simulate(scenario: Scenario, seed: number): Promise<Run> {
  const world = new World({ ...scenario, seed })
  const judge = scenario.begin(world)
  await world.time.run()
  const figures = [...world.cloud.figures.values()]
  return {
    scenario: scenario.name,
    seed,
    violations: [...mishaps(world), ...judge()],
    faults: world.faults.count,
    calls: figures.reduce((sum, { calls }) => sum + calls, 0),
    trips: figures.reduce((sum, { trips }) => sum + trips, 0),
  }
}

/** Runs seeds one after the other; stops at the first that fails, and says how to run it again. */
export async function simulateSeeds(scenario: Scenario, seeds: readonly number[]): Promise<Run[]> {
  const runs: Run[] = []
  for (const seed of seeds) {
    const run = await simulate(scenario, seed)
    if (run.violations.length > 0) throw new Error(report(run))
    runs.push(run)
  }
  return runs
}

/** What went wrong in a run, and the command that runs it again. */
export function report({ scenario, seed, violations }: Run): string {
  const command = `npm run simulate -- ${scenario} --seed ${seed}`
  return [`${scenario}, seed ${seed}:`, ...violations.slice(0, 20), `again: ${command}`].join('\n')
}

function mishaps({ cloud }: World): string[] {
  const bugs = cloud.bugs.map((bug) => `a handler threw ${String(bug)}`)
  const stuck = cloud.stuck()
  return stuck === 0 ? bugs : [...bugs, `${stuck} handlers wait for what is not simulated`]
}
