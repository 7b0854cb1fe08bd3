import { PlatformError } from '../../PlatformError'
import type { Engine } from '../engine/Engine'
import type { View } from '../store/Store'
import type { Transaction } from '../transactions/Transaction'
import type { Request } from './Request'

export interface Session {
  /** What the request reads: its transaction's snapshot or the newest state. */
  view: View
  transaction: Transaction | undefined
}

/** The transaction that a request names; only operations on one document may stand in it. */
export function sessionOf(engine: Engine, request: Request): Session {
  const { transactionId } = request
  if (isAbsent(transactionId)) return { view: engine.store.latest, transaction: undefined }
  const transaction = engine.transactions.find(transactionId)
  if (request.queryType === 'WHERE' && engine.whereInTransaction === 'refuse') throw singlesOnly()
  return { view: transaction.view, transaction }
}

/** For what cannot stand in a transaction at all. */
export function refuseTransaction(engine: Engine, { transactionId }: Request): void {
  if (isAbsent(transactionId)) return
  engine.transactions.find(transactionId)
  throw singlesOnly()
}

function isAbsent(transactionId: unknown): boolean {
  return transactionId === undefined || transactionId === null || transactionId === ''
}

function singlesOnly(): PlatformError {
  return new PlatformError(
    'DATABASE_REQUEST_FAILED',
    '[InvalidParameter] a transaction reaches single documents only: collection().add() and doc().get, set, update, remove',
  )
}
