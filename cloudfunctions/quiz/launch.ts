import { createHash } from 'node:crypto'
import type { contract } from '../../contract'
import type { WrittenQuestion } from '../../domain/question'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { heldTexts } from '../lib/heldTexts'
import type { Call } from '../lib/serve'
import { createQuiz } from './createQuiz'
import { drawFromBank } from './drawFromBank'
import { quizIdOf } from './quizIds'

type Launch = Call<typeof contract.quiz.launch>

const MINUTE_MS = 60_000

/** Opens a quiz. The same request again answers the same, whatever the bank would give by now. */
export async function launch(call: Launch) {
  const { database, input, member, now, passesCheck } = call
  const { communityId, requestId, kind, title, tries } = input
  const community = await openCommunityOf(database, communityId, now)
  const quizId = quizIdOf(member._id, requestId)
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex')
  if (await isLaunched(call, quizId, digest)) return { quizId }

  requirePlan(call)
  const held = await heldTexts(passesCheck, [title, ...input.questions.flatMap(textsOf)])
  if (held.length > 0) {
    throw new Failure('CONTENT_HELD')
  }
  const drawn = await drawFromBank(call, communityId, input.draw)
  const written = input.questions.map((question) => ({ ...question, writer: member._id }))
  const pointsEach = input.pointsEach ?? community.awards.quizRight
  const closesAt = new Date(input.closesAt)
  const plan = { communityId, kind, title, tries, pointsEach, closesAt }
  await createQuiz(
    { database, now, launcher: member },
    { ...plan, quizId, digest, questions: [...written, ...drawn] },
  )
  return { quizId }
}

async function isLaunched({ database }: Launch, quizId: string, digest: string) {
  const [quiz, answerKey] = await Promise.all([
    database.get('quizzes', quizId),
    database.get('answerKeys', quizId),
  ])
  if (answerKey && answerKey.digest !== digest) throw new Failure('REQUEST_REUSED')
  return quiz !== null
}

/** Fails with `INVALID_INPUT` and the field that does not fit the rest. */
function requirePlan({ input, now }: Launch): void {
  const count = input.questions.length + input.draw
  const fits = input.kind === 'weekly' ? count === 1 : count >= 1 && count <= 50
  if (!fits) throw new Failure('INVALID_INPUT', 'questions')
  const openMs = new Date(input.closesAt).getTime() - now.getTime()
  if (openMs < MINUTE_MS) throw new Failure('INVALID_INPUT', 'closesAt')
}

function textsOf({ question, key }: WrittenQuestion): string[] {
  const { text, options } = question
  return [text, ...options, key.explanation].filter((each) => each !== '')
}
