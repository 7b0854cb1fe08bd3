import type { Engine } from '../engine/Engine'
import type { Answer, Request } from './Request'

export function startTransaction(engine: Engine): Promise<Answer> {
  return Promise.resolve({ transactionId: engine.transactions.start().id })
}

export async function commitTransaction(engine: Engine, request: Request): Promise<Answer> {
  await engine.transactions.commit(engine.transactions.find(request.transactionId))
  return {}
}

export async function abortTransaction(engine: Engine, request: Request): Promise<Answer> {
  engine.transactions.abort(engine.transactions.find(request.transactionId))
  return Promise.resolve({})
}
