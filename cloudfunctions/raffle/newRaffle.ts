import { seal } from '../../domain/raffle/chance'
import { toHex } from '../../domain/raffle/digest'
import type { LotteryDrawing } from '../../domain/raffle/lottery'
import type { PlannedChance, Raffle } from '../lib/collections'
import type { Surroundings } from '../lib/serve'

const SECRET_BYTES = 32

type Planned = { kind: 'drand' | 'reveal' } | { kind: 'lottery'; drawings: LotteryDrawing[] }

/** Seals a secret where one is needed; nobody but the functions ever sees it before the draw. */
export function plannedChance(
  planned: Planned,
  randomBytes: Surroundings['randomBytes'],
): PlannedChance {
  if (planned.kind === 'lottery') return planned
  if (planned.kind === 'drand') return { kind: 'drand' }
  const secret = toHex(randomBytes(SECRET_BYTES))
  return { kind: 'reveal', sealed: seal(secret), secret }
}

/** What every raffle begins with. */
export const emptyRaffle = {
  state: 'open',
  frozen: null,
  outcome: null,
  wins: null,
  drawnAt: null,
  redrawOf: null,
  redrawnBy: null,
  cancelled: null,
} satisfies Partial<Raffle>
