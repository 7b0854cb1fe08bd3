import * as verbs from '../../contract/rules'
import { serve } from '../lib/serve'
import { acknowledge } from './acknowledge'
import { comment } from './comment'
import { comments } from './comments'
import { outstanding } from './outstanding'
import { publish } from './publish'
import { read } from './read'

export const main = serve(verbs, { read, publish, acknowledge, comment, comments, outstanding })
