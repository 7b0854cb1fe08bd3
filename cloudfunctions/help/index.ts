import * as verbs from '../../contract/help'
import { serve } from '../lib/serve'
import { ask } from './ask'
import { close } from './close'
import { desk } from './desk'
import { figures } from './figures'
import { mine } from './mine'
import { queue } from './queue'
import { reopen } from './reopen'
import { reply } from './reply'
import { say } from './say'
import { setHours } from './setHours'
import { settle } from './settle'
import { thread } from './thread'
import { view } from './view'

export const main = serve(verbs, {
  desk,
  ask,
  mine,
  thread,
  say,
  settle,
  reopen,
  queue,
  figures,
  view,
  reply,
  close,
  setHours,
})
