import * as verbs from '../../contract/poll'
import { serve } from '../lib/serve'
import { addOption } from './addOption'
import { bulletin } from './bulletin'
import { close } from './close'
import { closeDue } from './closeDue'
import { launch } from './launch'
import { list } from './list'
import { remind } from './remind'
import { show } from './show'
import { stopRepeating } from './stopRepeating'
import { vote } from './vote'

export const main = serve(verbs, {
  launch,
  close,
  stopRepeating,
  list,
  show,
  vote,
  addOption,
  bulletin,
  remind,
  closeDue,
})
