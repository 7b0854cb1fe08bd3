import { addCollection } from './addCollection'
import { aggregateDocuments } from './aggregateDocuments'
import { calculateDocument } from './calculateDocument'
import { getDocument } from './getDocument'
import { insertDocument } from './insertDocument'
import { modifyAndReturnDoc } from './modifyAndReturnDoc'
import { modifyDocument } from './modifyDocument'
import type { Action } from './Request'
import { removeDocument } from './removeDocument'
import { abortTransaction, commitTransaction, startTransaction } from './transactionActions'

/** Every action of the protocol that the database answers. */
export const actions: Record<string, Action> = {
  'database.abortTransaction': abortTransaction,
  'database.commitTransaction': commitTransaction,
  'database.startTransaction': startTransaction,
  'database.addCollection': addCollection,
  'database.aggregateDocuments': aggregateDocuments,
  'database.calculateDocument': calculateDocument,
  'database.getDocument': getDocument,
  'database.insertDocument': insertDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
}
