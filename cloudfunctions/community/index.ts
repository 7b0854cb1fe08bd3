import * as verbs from '../../contract/community'
import { serve } from '../lib/serve'
import { health } from './health'
import { join } from './join'

export const main = serve(verbs, { join, health })
