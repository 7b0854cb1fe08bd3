import * as verbs from '../../contract/quiz'
import { serve } from '../lib/serve'
import { answer } from './answer'
import { ask } from './ask'
import { close } from './close'
import { finish } from './finish'
import { launch } from './launch'
import { list } from './list'
import { remind } from './remind'
import { results } from './results'
import { reveal } from './reveal'
import { runDue } from './runDue'
import { save } from './save'
import { setWeekly } from './setWeekly'
import { show } from './show'
import { start } from './start'
import { weekly } from './weekly'

const taking = { list, show, start, save, ask, answer, finish, reveal, remind }
const running = { launch, results, close, setWeekly, weekly, runDue }

export const main = serve(verbs, { ...taking, ...running })
