import * as verbs from '../../contract/community'
import { serve } from '../lib/serve'
import { awardInviters } from './awardInviters'
import { countInvitations } from './countInvitations'
import { erase } from './erase'
import { exportOwn } from './exportOwn'
import { firstWeek } from './firstWeek'
import { health } from './health'
import { invitations } from './invitations'
import { join } from './join'
import { leave } from './leave'
import { mine } from './mine'
import { profile } from './profile'
import { setProfile } from './setProfile'

const asMember = { mine, profile, setProfile, leave, exportOwn, erase, firstWeek, invitations }
const timers = { countInvitations, awardInviters }

export const main = serve(verbs, { join, health, ...asMember, ...timers })
