import * as boxVerbs from '../../../contract/box'
import * as checkinVerbs from '../../../contract/checkin'
import * as communityVerbs from '../../../contract/community'
import * as helpVerbs from '../../../contract/help'
import * as membersVerbs from '../../../contract/members'
import * as pollVerbs from '../../../contract/poll'
import * as quizVerbs from '../../../contract/quiz'
import * as reviewVerbs from '../../../contract/review'
import * as rulesVerbs from '../../../contract/rules'
import * as suggestionVerbs from '../../../contract/suggestion'
import { add } from '../../box/add'
import { open } from '../../box/open'
import { refund } from '../../box/refund'
import { vote as castAnonymously } from '../../box/vote'
import { checkIn } from '../../checkin/checkIn'
import { home } from '../../checkin/home'
import { makeUp } from '../../checkin/makeUp'
import { react } from '../../checkin/react'
import { say as sayLine } from '../../checkin/say'
import { erase } from '../../community/erase'
import { join } from '../../community/join'
import { leave } from '../../community/leave'
import { ask } from '../../help/ask'
import { close as closeQuestion } from '../../help/close'
import { queue as questions } from '../../help/queue'
import { reopen } from '../../help/reopen'
import { reply as replyToQuestion } from '../../help/reply'
import { say } from '../../help/say'
import { settle } from '../../help/settle'
import { appoint } from '../../members/appoint'
import { shopVerbs } from '../../points/simulation/redemptions'
import { closeDue } from '../../poll/closeDue'
import { vote } from '../../poll/vote'
import { handlers as quizHandlers } from '../../quiz/simulation/quizzes'
import { raffleVerbs } from '../../raffle/simulation/raffles'
import { decline } from '../../review/decline'
import { queue as heldWords } from '../../review/queue'
import { release } from '../../review/release'
import { acknowledge } from '../../rules/acknowledge'
import { box as readBox } from '../../suggestion/box'
import { close as closeThread } from '../../suggestion/close'
import { issue } from '../../suggestion/issue'
import { mark } from '../../suggestion/mark'
import { publish } from '../../suggestion/publish'
import { read } from '../../suggestion/read'
import { reply as replyToThread } from '../../suggestion/reply'
import { tend as tendSuggestions } from '../../suggestion/tend'
import type { ServedVerbs } from '../simulator/SimulatedCloud'
import { serving } from '../simulator/serving'

/** The real handlers of all that can be simulated. */
export const mixedVerbs: ServedVerbs = {
  ...shopVerbs,
  ...raffleVerbs,
  ...serving('checkin', checkinVerbs, { home, checkIn, makeUp, react, say: sayLine }),
  ...serving('poll', pollVerbs, { vote, closeDue }),
  ...serving('quiz', quizVerbs, quizHandlers),
  ...serving('members', membersVerbs, { appoint }),
  ...serving('community', communityVerbs, { join, leave, erase }),
  ...serving('rules', rulesVerbs, { acknowledge }),
  ...serving('help', helpVerbs, {
    ...{ ask, say, settle, reopen, queue: questions },
    ...{ reply: replyToQuestion, close: closeQuestion },
  }),
  ...serving('review', reviewVerbs, { queue: heldWords, release, decline }),
  ...serving('suggestion', suggestionVerbs, {
    ...{ issue, tend: tendSuggestions, box: readBox, read, mark, publish },
    ...{ reply: replyToThread, close: closeThread },
  }),
  ...serving('box', boxVerbs, { open, add, refund, vote: castAnonymously }),
}
