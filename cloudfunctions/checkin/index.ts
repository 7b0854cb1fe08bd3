import { contract } from '../../contract'
import { serve } from '../lib/serve'
import { calendar } from './calendar'
import { checkIn } from './checkIn'
import { home } from './home'
import { say } from './say'
import { today } from './today'

export const main = serve(contract.checkin, { home, checkIn, today, say, calendar })
