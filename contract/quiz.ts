import * as z from 'zod'
import { flawOf } from '../domain/question'
import { LONGEST, LONGEST_SECONDS, SHORTEST_SECONDS } from '../domain/questionRow'
import { communityId, instant, line, person, points, requestId, whole } from './fields'
import { verb } from './verb'

const MOST_QUESTIONS = 50

const quizId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

const question = z.strictObject({
  kind: z.enum(['single', 'multiple', 'trueFalse', 'shortText']),
  text: line(LONGEST.text),
  options: z.array(line(LONGEST.option)).max(8),
  /** A picture: an address, a file of the cloud, or empty. */
  image: z
    .string()
    .max(LONGEST.image)
    .regex(/^$|^(https|cloud):\/\/[!-~]+$/),
  /** Null: as long as one likes. */
  seconds: whole(SHORTEST_SECONDS, LONGEST_SECONDS).nullable(),
})

const chosen = z.array(whole(0, 7)).max(8)

const key = z.strictObject({
  solution: z.union([
    z.strictObject({ chosen }),
    z.strictObject({ accepted: z.array(line(LONGEST.accepted)).max(20) }),
  ]),
  explanation: z.union([z.literal(''), line(LONGEST.explanation)]),
})

/** A question with its key, on its way from whoever wrote it. */
const writtenQuestion = z
  .strictObject({ question, key })
  .refine((written) => flawOf(written) === null)

const response = z.union([z.strictObject({ chosen }), z.strictObject({ text: line(200) })])

/** By position; null is not answered yet. Questions with a time limit have their own verb and null here. */
const responses = z.array(response.nullable()).min(1).max(MOST_QUESTIONS)

const number = whole(1, 5)
const position = whole(0, MOST_QUESTIONS - 1)
const right = whole(0, MOST_QUESTIONS)

const mine = z.strictObject({
  /** `writer`: wrote one of the questions, and so knows the answer. */
  status: z.enum(['none', 'taking', 'finished', 'writer']),
  /** The try under way, or the last one; 0 before the first. */
  number: whole(0, 5),
  triesLeft: whole(0, 5),
  /** Right answers of the best try, or null before the first is in. */
  best: right.nullable(),
  points,
})

/** What a list shows of a quiz. */
const card = z.strictObject({
  quizId,
  kind: z.enum(['weekly', 'contest']),
  title: line(40),
  questions: whole(1, MOST_QUESTIONS),
  /** Some questions have a time limit. */
  timed: z.boolean(),
  /** For each right answer. */
  pointsEach: whole(0, 100),
  tries: number,
  closesAt: instant,
  open: z.boolean(),
  mine,
})

/** A question of a try under way. With a time limit it is sealed until its clock runs. */
const paperQuestion = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('open'), question, response: response.nullable() }),
  z.strictObject({ status: z.literal('sealed'), seconds: whole(1, LONGEST_SECONDS) }),
  z.strictObject({ status: z.literal('running'), question, leftMs: whole(0, 600_000) }),
  z.strictObject({ status: z.literal('locked'), question, response: response.nullable() }),
])

const paper = z.strictObject({
  number,
  /** Counts what was kept; a later keeping has a higher one. */
  revision: whole(0, 1_000_000),
  questions: z.array(paperQuestion),
})

const marked = z.strictObject({
  question,
  response: response.nullable(),
  right: z.boolean(),
  /** Null as long as the quiz can be tried again. */
  key: key.nullable(),
})

const result = z.strictObject({
  mine,
  /** Right answers of the last try, and the points that it brought. */
  right,
  earned: points,
  answers: z.array(marked),
})

const named = { communityId, quizId }
const member = { role: 'member', proof: 'read' } as const
const admin = { role: 'admin', proof: 'read' } as const

/** Opens a quiz with questions written for it and questions drawn from the bank. */
export const launch = verb({
  ...admin,
  input: z.strictObject({
    communityId,
    requestId,
    kind: z.enum(['weekly', 'contest']),
    title: line(40),
    questions: z.array(writtenQuestion).max(MOST_QUESTIONS),
    /** How many more the bank gives, those unused longest first. */
    draw: whole(0, MOST_QUESTIONS),
    /** Absent: what the community gives for a right answer. */
    pointsEach: whole(0, 100).optional(),
    tries: number,
    closesAt: instant,
  }),
  output: z.strictObject({ quizId }),
})

/** Open quizzes and past ones, the latest to close first. */
export const list = verb({
  ...member,
  input: z.strictObject({
    communityId,
    after: z.strictObject({ closesAt: instant, quizId }).optional(),
  }),
  output: z.strictObject({ quizzes: z.array(card), more: z.boolean() }),
})

/** One quiz: the try under way, or the result, or (once nobody can try it any more) the answers. */
export const show = verb({
  ...member,
  input: z.strictObject(named),
  output: z.strictObject({
    card,
    paper: paper.nullable(),
    result: result.nullable(),
    /** What to ask WeChat for before `remind`; null once closed, and where messages are not set up. */
    template: z.string().max(100).nullable(),
    /** Whether this person waits to be told of the close. */
    reminded: z.boolean(),
  }),
})

/** Begins a try. Begun twice, it is the same one. */
export const start = verb({
  ...member,
  input: z.strictObject({ ...named, number }),
  output: paper,
})

/** Keeps what is answered so far, so that another phone can go on. */
export const save = verb({
  ...member,
  input: z.strictObject({ ...named, number, revision: whole(1, 1_000_000), responses }),
  output: z.strictObject({ kept: z.boolean() }),
})

/** Shows a question with a time limit and starts its clock; asked again, the clock runs on. */
export const ask = verb({
  ...member,
  input: z.strictObject({ ...named, number, position }),
  output: paperQuestion,
})

/** Answers a question with a time limit, for good. */
export const answer = verb({
  ...member,
  input: z.strictObject({ ...named, number, position, response }),
  output: paperQuestion,
})

/** Hands a try in: it is marked, and points are given for what is better than before. */
export const finish = verb({
  ...member,
  input: z.strictObject({ ...named, number, responses }),
  output: result,
})

/** Shows answers and explanations; whoever has tries left gives them up. */
export const reveal = verb({
  ...member,
  input: z.strictObject(named),
  output: result,
})

/** Keeps that WeChat let us tell this person of the close, once. */
export const remind = verb({
  ...member,
  input: z.strictObject(named),
  output: z.strictObject({}),
})

/** Who took part and how each question went. */
export const results = verb({
  ...admin,
  input: z.strictObject(named),
  output: z.strictObject({
    card,
    started: whole(0, 1_000_000),
    finished: whole(0, 1_000_000),
    questions: z.array(
      z.strictObject({
        question,
        /**
         * Of the first tries: how many were right, and how often each option was chosen. All that
         * tells of the key is null for an admin who may still take part.
         */
        right: whole(0, 1_000_000).nullable(),
        options: z.array(whole(0, 1_000_000)).nullable(),
        key: key.nullable(),
      }),
    ),
    /** Newest first. */
    takers: z.array(
      z.strictObject({
        by: person,
        best: right.nullable(),
        tries: number,
        points: points.nullable(),
        at: instant,
      }),
    ),
  }),
})

/** Closes a quiz before its time. */
export const close = verb({
  ...admin,
  input: z.strictObject(named),
  output: z.strictObject({ closesAt: instant }),
})

const schedule = z.strictObject({
  /** 1 is Monday. */
  weekday: whole(1, 7),
  hour: whole(0, 23),
  /** How many days it stays open. */
  days: whole(1, 7),
})

/** Has the bank give one question every week, or (null) no more. */
export const setWeekly = verb({
  ...admin,
  input: z.strictObject({ communityId, schedule: schedule.nullable() }),
  output: z.strictObject({ nextAt: instant.nullable() }),
})

/** When the weekly question comes. */
export const weekly = verb({
  ...admin,
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    schedule: schedule.nullable(),
    nextAt: instant.nullable(),
    /** The bank was empty when the last one was due. */
    missed: z.boolean(),
  }),
})

/** Closes what is due, hands in what was left lying, opens the weekly questions, and tells those who asked. */
export const runDue = verb({ role: 'timer', input: z.strictObject({}), output: z.strictObject({}) })
