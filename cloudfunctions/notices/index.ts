import * as verbs from '../../contract/notices'
import { serve } from '../lib/serve'
import { asked } from './asked'
import { deliver } from './deliver'
import { mute } from './mute'
import { remind } from './remind'
import { setQuiet } from './setQuiet'
import { settings } from './settings'

export const main = serve(verbs, { asked, remind, settings, mute, setQuiet, deliver })
