import * as verbs from '../../contract/members'
import { serve } from '../lib/serve'
import { appoint } from './appoint'
import { list } from './list'
import { readmit } from './readmit'
import { remove } from './remove'
import { sources } from './sources'

export const main = serve(verbs, { list, appoint, remove, readmit, sources })
