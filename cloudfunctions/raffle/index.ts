import * as verbs from '../../contract/raffle'
import { ownChain, signatureOf } from '../lib/beacon'
import { fileAddress, fileText, putFile } from '../lib/files'
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
import { proving } from './proof'
import { redraw } from './redraw'
import { tending } from './tend'
import { transcribing } from './transcript'
import { view } from './view'

const outside: Outside = { chain: ownChain, signatureOf, putFile, fileText }

/** What runs each verb here, with the world as it is. */
export const handlers = {
  list,
  view,
  enter,
  proof: proving(outside),
  transcript: transcribing(outside, fileAddress),
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
