import { oneLine } from '../../../words/oneLine'

const MOST = 20
const LONGEST = 120

/** The sentences of the rules, one a line; empty lines are none. */
export function clausesIn(written: string): string[] {
  return written
    .split('\n')
    .map(oneLine)
    .filter((clause) => clause !== '')
}

/** Why these cannot be rules, or null if they can. */
export function troubleWith(clauses: readonly string[]): string | null {
  if (clauses.length === 0) return '至少写一条'
  if (clauses.length > MOST) return `最多 ${MOST} 条,大家才记得住`
  const long = clauses.findIndex((clause) => clause.length > LONGEST)
  return long < 0 ? null : `第 ${long + 1} 条长了些,${LONGEST} 字以内正好`
}
