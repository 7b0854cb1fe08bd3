import * as verbs from '../../contract/checkin'
import { serve } from '../lib/serve'
import { calendar } from './calendar'
import { checkIn } from './checkIn'
import { home } from './home'
import { say } from './say'
import { today } from './today'

export const main = serve(verbs, { home, checkIn, today, say, calendar })
