import * as verbs from '../../contract/export'
import { serve } from '../lib/serve'
import { poll } from './poll'
import { removeOld } from './removeOld'

export const main = serve(verbs, { poll, removeOld })
