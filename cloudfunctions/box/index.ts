import * as verbs from '../../contract/box'
import { serveAnonymously } from '../lib/serveAnonymously'
import { add } from './add'
import { keys } from './keys'
import { open } from './open'
import { refund } from './refund'
import { vote } from './vote'

export const main = serveAnonymously(verbs, { keys, open, add, refund, vote })
