import * as verbs from '../../contract/board'
import { serve } from '../lib/serve'
import { chooseTeam } from './chooseTeam'
import { count } from './count'
import { hide } from './hide'
import { setTeams } from './setTeams'
import { show } from './show'
import { teams } from './teams'

export const main = serve(verbs, { show, teams, hide, setTeams, chooseTeam, count })
