import * as verbs from '../../contract/raffle'
import { ownChain, signatureOf } from '../lib/beacon'
import { serve } from '../lib/serve'
import { cancel } from './cancel'
import { claim } from './claim'
import { claims } from './claims'
import { drawing } from './draw'
import { enter } from './enter'
import { handOut } from './handOut'
import { launch } from './launch'
import { list } from './list'
import type { Outside } from './Outside'
import { proof } from './proof'
import { redraw } from './redraw'
import { tending } from './tend'
import { transcript } from './transcript'
import { view } from './view'

const outside: Outside = { chain: ownChain, signatureOf }

/** What runs each verb here, with the world as it is. */
export const handlers = {
  list,
  view,
  enter,
  proof,
  transcript,
  draw: drawing(outside),
  claim,
  launch,
  cancel,
  redraw,
  claims,
  handOut,
  tend: tending(outside),
}

export const main = serve(verbs, handlers)
