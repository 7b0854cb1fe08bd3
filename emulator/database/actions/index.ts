import { addCollection } from './addCollection'
import { aggregateDocuments } from './aggregateDocuments'
import { calculateDocument } from './calculateDocument'
import { getDocument } from './getDocument'
import { insertDocument } from './insertDocument'
import { modifyDocument } from './modifyDocument'
import type { Action } from './Request'
import { removeDocument } from './removeDocument'

/** Every action of the protocol that the database answers. */
export const actions: Record<string, Action> = {
  'database.addCollection': addCollection,
  'database.aggregateDocuments': aggregateDocuments,
  'database.calculateDocument': calculateDocument,
  'database.getDocument': getDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.removeDocument': removeDocument,
}
