import { createHash } from 'node:crypto'
import { comparableAnswer } from '../../domain/comparableAnswer'
import {
  readQuestionSheet,
  type SheetProblem,
  type SheetQuestion,
} from '../../domain/questionSheet'
import { NEVER } from '../lib/bank'
import type { BankQuestion, Member } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { heldTexts } from '../lib/heldTexts'
import type { Caller } from '../lib/serve'

interface ImportCall extends Caller {
  member: Member
}

const AT_ONCE = 20
const MOST_PROBLEMS = 50

/**
 * Imports every question of a sheet, or none and says which rows are wrong. A question that the bank
 * knows stays as it is, so that the same sheet can be imported again.
 */
export async function importCells(call: ImportCall, cells: readonly (readonly string[])[]) {
  const { database, member, now, passesCheck } = call
  await openCommunityOf(database, member.communityId, now)
  const sheet = readQuestionSheet(cells)
  if (sheet.status === 'flawed') return refused(sheet.problems)
  const held = await heldTexts(passesCheck, sheet.questions.map(textOf))
  if (held.length > 0) return refused(held.map((at) => heldRow(sheet.questions[at])))

  const questions = sheet.questions.map((question) => bankQuestion(call, question))
  let added = 0
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const some = questions.slice(from, from + AT_ONCE)
    const fresh = await Promise.all(some.map((each) => database.insert('bankQuestions', each)))
    added += fresh.filter(Boolean).length
  }
  return { status: 'imported' as const, added, known: questions.length - added }
}

type Problem = { row: number; problem: SheetProblem | 'contentHeld' }

function refused(problems: readonly Problem[]) {
  const named = problems.slice(0, MOST_PROBLEMS)
  return { status: 'refused' as const, problems: named, more: problems.length - named.length }
}

function heldRow(question: SheetQuestion | undefined): Problem {
  return { row: question?.row ?? 1, problem: 'contentHeld' }
}

function textOf({ question, key }: SheetQuestion): string {
  return [question.text, ...question.options, key.explanation].join('\n')
}

function bankQuestion({ member, now }: ImportCall, { question, key }: SheetQuestion): BankQuestion {
  const same = [question.kind, comparableAnswer(question.text), ...question.options]
  const digest = createHash('sha256').update(JSON.stringify(same)).digest()
  return {
    _id: `${member.communityId}_${digest.subarray(0, 16).toString('base64url')}`,
    communityId: member.communityId,
    question,
    key,
    writer: member._id,
    addedAt: now,
    usedAt: NEVER,
  }
}
