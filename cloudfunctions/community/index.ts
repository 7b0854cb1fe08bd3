import * as verbs from '../../contract/community'
import { serve } from '../lib/serve'
import { addChannel } from './addChannel'
import { allow } from './allow'
import { allowed } from './allowed'
import { archive } from './archive'
import { awardInviters } from './awardInviters'
import { bindGroup } from './bindGroup'
import { countInvitations } from './countInvitations'
import { create } from './create'
import { describe } from './describe'
import { disallow } from './disallow'
import { end } from './end'
import { erase } from './erase'
import { exportOwn } from './exportOwn'
import { firstWeek } from './firstWeek'
import { handOver } from './handOver'
import { health } from './health'
import { invitations } from './invitations'
import { invite } from './invite'
import { join } from './join'
import { leave } from './leave'
import { mine } from './mine'
import { poster } from './poster'
import { profile } from './profile'
import { removeEnded } from './removeEnded'
import { reopen } from './reopen'
import { setParent } from './setParent'
import { setProfile } from './setProfile'
import { settings } from './settings'
import { setWayIn } from './setWayIn'
import { takeBack } from './takeBack'
import { templates } from './templates'

const asMember = { mine, profile, setProfile, leave, exportOwn, erase, firstWeek, invitations }
const asOwner = {
  ...{ templates, create, describe, setWayIn, bindGroup, setParent, health },
  ...{ archive, reopen, handOver, end, takeBack },
}
const asAdmin = { settings, allow, disallow, allowed, invite, addChannel, poster }
const timers = { countInvitations, awardInviters, removeEnded }

export const main = serve(verbs, { join, ...asMember, ...asAdmin, ...asOwner, ...timers })
