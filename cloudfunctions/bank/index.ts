import * as verbs from '../../contract/bank'
import { serve } from '../lib/serve'
import { importSheet } from './importSheet'
import { importText } from './importText'
import { list } from './list'
import { remove } from './remove'

export const main = serve(verbs, { importSheet, importText, list, remove })
