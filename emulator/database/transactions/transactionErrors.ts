import { PlatformError } from '../../PlatformError'

/** Text of the real service, as node-sdk's own transaction tests expect it. */
export function transactionConflict(): PlatformError {
  return new PlatformError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem cannot be solved, contact us.',
  )
}

export function transactionNotExist(): PlatformError {
  return new PlatformError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem cannot be solved, contact us.',
  )
}

/** A plain write that waited for a transaction's lock in vain. */
export function transactionBusy(): PlatformError {
  return new PlatformError(
    'DATABASE_REQUEST_FAILED',
    '[ResourceUnavailable.TransactionBusy] the document is locked by a transaction. Please check your request, but if the problem cannot be solved, contact us.',
  )
}
