import type * as z from 'zod'
import * as bank from './bank'
import * as board from './board'
import * as box from './box'
import * as checkin from './checkin'
import * as community from './community'
import * as exported from './export'
import * as help from './help'
import * as members from './members'
import * as notices from './notices'
import * as points from './points'
import * as poll from './poll'
import * as quiz from './quiz'
import * as raffle from './raffle'
import * as review from './review'
import * as rules from './rules'
import * as suggestion from './suggestion'

/** Everything that can be asked of the cloud: nouns are functions, their members are verbs. */
export const contract = {
  board,
  bank,
  box,
  checkin,
  community,
  export: exported,
  help,
  members,
  notices,
  points,
  poll,
  quiz,
  raffle,
  review,
  rules,
  suggestion,
}

type Contract = typeof contract

/** `checkin.checkIn`, `community.join`, … */
export type VerbName = {
  [Noun in keyof Contract]: `${Noun}.${Extract<keyof Contract[Noun], string>}`
}[keyof Contract]

type VerbOf<Name extends VerbName> =
  Name extends `${infer Noun extends keyof Contract}.${infer Verb}`
    ? Contract[Noun][Verb & keyof Contract[Noun]]
    : never

type Schemas = { input: z.ZodType; output: z.ZodType }

/** What a caller sends to a verb. */
export type Input<Name extends VerbName> = z.input<Extract<VerbOf<Name>, Schemas>['input']>

/** What a verb answers. */
export type Output<Name extends VerbName> = z.output<Extract<VerbOf<Name>, Schemas>['output']>

export type { Account } from './account'
export { type FailureCode, failureCodes, type Reply } from './failure'
export type { Access, Role, Verb } from './verb'
