import * as verbs from '../../contract/suggestion'
import { serve } from '../lib/serve'
import { box } from './box'
import { bulletin } from './bulletin'
import { close } from './close'
import { issue } from './issue'
import { mark } from './mark'
import { publish } from './publish'
import { published } from './published'
import { read } from './read'
import { reply } from './reply'
import { scopes } from './scopes'
import { statistics } from './statistics'
import { tend } from './tend'
import { voice } from './voice'

export const main = serve(verbs, {
  scopes,
  issue,
  bulletin,
  published,
  voice,
  box,
  read,
  reply,
  mark,
  close,
  publish,
  statistics,
  tend,
})
