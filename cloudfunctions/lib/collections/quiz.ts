import type { Question, Response, WrittenQuestion } from '../../../domain/question'
import type { Awaited } from './picture'

/** A quiz as everybody may see it: the questions without their keys. */
export interface Quiz {
  _id: string
  communityId: string
  kind: 'weekly' | 'contest'
  title: string
  questions: Question[]
  /** Pictures that wait for the content check. */
  awaited?: Awaited
  pointsEach: number
  tries: number
  /** Members who wrote one of the questions: they know the answer and do not take part. */
  writers: string[]
  /**
   * `settled`: closed, and every try is handed in and paid; `told`: those who asked know. Time alone
   * decides who may still answer.
   */
  state: 'open' | 'closed' | 'settled' | 'told'
  opensAt: Date
  closesAt: Date
}

/** The questions of a quiz with their keys, under the quiz's id; read by marking alone. */
export interface AnswerKey {
  _id: string
  communityId: string
  /** Of the request that launched the quiz. */
  digest: string
  questions: WrittenQuestion[]
  writers: string[]
}

/** One member's tries at one quiz, under `<quizId>_<the member's 22 characters>`. */
export interface Attempt {
  _id: string
  communityId: string
  quizId: string
  memberId: string
  by: { memberId: string; nickname: string; avatar: string }
  /** Counts the writes; part of the condition of those that reckon with what they read. */
  ver: number
  /** The try under way, or the last one. */
  number: number
  state: 'taking' | 'finished'
  startedAt: Date
  finishedAt: Date | null
  /** Counts the keepings of this try. */
  revision: number
  /** Responses of this try without a time limit, by position. */
  responses: (Response | null)[]
  /** Questions with a time limit: when they were shown, and the response, by `p<position>`. */
  asked: Record<string, Date>
  timed: Record<string, Response>
  /** Of the last try that was handed in. */
  marks: boolean[]
  earned: number
  /** How many tries were handed in, and the right answers of the best one. */
  done: number
  best: number
  /** Points of all tries. */
  points: number
  /** What each question of the first try was answered with, in words that can be counted. */
  tokens: string[]
  /** Points not known to be booked yet. */
  owed: Owed | null
  /** A try is under way or points are owed. */
  unsettled: boolean
  /** The answers were shown before all tries were used. */
  revealed: boolean
}

/** A posting on its way; if it was booked, then after the ledger's entry `since`. */
export interface Owed {
  id: string
  points: number
  since: number
}

/** A question that waits to be asked, with its key, under the community and a digest of the question. */
export interface BankQuestion extends WrittenQuestion {
  _id: string
  communityId: string
  writer: string
  addedAt: Date
  /** When it was last asked; the beginning of time for never. */
  usedAt: Date
}

/** When a community's weekly question comes, under the community's id. */
export interface WeeklyQuiz {
  _id: string
  schedule: { weekday: number; hour: number; days: number } | null
  nextAt: Date | null
  missed: boolean
}
