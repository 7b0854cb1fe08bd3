/** What is sent to a cloud function: one of its verbs and the verb's input. */
export interface Request {
  verb: string
  input: unknown
}

/** Nothing came back. `OFFLINE`: it was not sent. `TIMEOUT`: it may or may not have been done. */
export class Unanswered extends Error {
  constructor(readonly code: 'OFFLINE' | 'TIMEOUT') {
    super(code)
  }
}
