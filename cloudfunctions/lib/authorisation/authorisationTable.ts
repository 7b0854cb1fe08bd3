import type { contract } from '../../../contract'
import { bank } from './bank'
import { checkin } from './checkin'
import { community } from './community'
import { exported } from './export'
import { points } from './points'
import { poll } from './poll'
import { quiz } from './quiz'
import type { Rows } from './Row'
import { raffle } from './raffle'

/** Whom every verb obeys, written by hand: what the functions are held against. */
export const authorisationTable: { [Noun in keyof typeof contract]: Rows<Noun> } = {
  bank,
  checkin,
  community,
  export: exported,
  poll,
  quiz,
  points,
  raffle,
}
