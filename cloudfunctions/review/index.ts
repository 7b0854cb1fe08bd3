import * as verbs from '../../contract/review'
import { serve } from '../lib/serve'
import { decline } from './decline'
import { mine } from './mine'
import { queue } from './queue'
import { release } from './release'
import { tend } from './tend'
import { verdict } from './verdict'

export const main = serve(verbs, { queue, release, decline, mine, verdict, tend })
