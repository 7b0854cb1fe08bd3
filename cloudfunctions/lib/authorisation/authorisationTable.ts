import type { contract } from '../../../contract'
import { bank } from './bank'
import { board } from './board'
import { box } from './box'
import { checkin } from './checkin'
import { community } from './community'
import { exported } from './export'
import { help } from './help'
import { members } from './members'
import { notices } from './notices'
import { points } from './points'
import { poll } from './poll'
import { quiz } from './quiz'
import type { Rows } from './Row'
import { raffle } from './raffle'
import { review } from './review'
import { rules } from './rules'
import { suggestion } from './suggestion'

/** Whom every verb obeys, written by hand: what the functions are held against. */
export const authorisationTable: { [Noun in keyof typeof contract]: Rows<Noun> } = {
  bank,
  box,
  board,
  checkin,
  community,
  export: exported,
  points,
  poll,
  quiz,
  raffle,
  suggestion,
  help,
  members,
  notices,
  review,
  rules,
}
