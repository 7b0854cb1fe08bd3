import type { contract } from '../../contract'
import { CLOSING_GRACE_MS } from '../../domain/quizClock'
import type { Call } from '../lib/serve'
import { launchWeekly } from './launchWeekly'
import { settle } from './settle'
import { tellClosed } from './tellClosed'

type RunDue = Call<typeof contract.quiz.runDue>

const MOST_AT_ONCE = 50

/** Every minute. Whatever is left or fails is done by the next run; done twice is harmless. */
export async function runDue(call: RunDue) {
  await closeDue(call)
  await settleDue(call)
  await launchDue(call)
  await tellDue(call)
  return {}
}

async function closeDue({ database, now }: RunDue) {
  const due = await database.find('quizzes', {
    where: { state: 'open', closesAt: { atMost: now } },
    sort: [['closesAt', 'ascending']],
    limit: MOST_AT_ONCE,
    fields: ['_id'],
  })
  const change = { set: { state: 'closed' } }
  await Promise.all(
    due.map(({ _id }) => database.update('quizzes', _id, { state: 'open' }, change)),
  )
}

/** A try begun in time may come in until the grace is over. */
async function settleDue(call: RunDue) {
  const graceEnded = new Date(call.now.getTime() - CLOSING_GRACE_MS)
  const due = await call.database.find('quizzes', {
    where: { state: 'closed', closesAt: { below: graceEnded } },
    sort: [['closesAt', 'ascending']],
    limit: MOST_AT_ONCE,
    fields: ['_id'],
  })
  for (const { _id } of due) await settle(call, _id)
}

async function tellDue(call: RunDue) {
  const due = await call.database.find('quizzes', {
    where: { state: 'settled', closesAt: { atMost: call.now } },
    sort: [['closesAt', 'ascending']],
    limit: MOST_AT_ONCE,
    fields: ['_id'],
  })
  for (const { _id } of due) await tellClosed(call, _id)
}

async function launchDue(call: RunDue) {
  const due = await call.database.find('weeklyQuizzes', {
    where: { nextAt: { atMost: call.now } },
    sort: [['nextAt', 'ascending']],
    limit: MOST_AT_ONCE,
    fields: ['_id', 'schedule', 'nextAt', 'missed'],
  })
  for (const each of due) await launchWeekly(call, each)
}
