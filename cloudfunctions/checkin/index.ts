import * as verbs from '../../contract/checkin'
import { serve } from '../lib/serve'
import { calendar } from './calendar'
import { checkIn } from './checkIn'
import { days } from './days'
import { grantCard } from './grantCard'
import { home } from './home'
import { makeUp } from './makeUp'
import { react } from './react'
import { say } from './say'
import { setDays } from './setDays'
import { today } from './today'

export const main = serve(verbs, {
  home,
  checkIn,
  today,
  say,
  react,
  calendar,
  makeUp,
  grantCard,
  days,
  setDays,
})
