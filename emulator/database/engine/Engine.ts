import type { SlowQuery } from '../Database'
import type { Catalog } from '../documents/Catalog'
import type { DatabaseLimits } from '../limits'
import type { Store } from '../store/Store'
import type { Transactions } from '../transactions/Transactions'

/** What the actions work with. */
export interface Engine {
  store: Store
  catalog: Catalog
  transactions: Transactions
  limits: DatabaseLimits
  whereInTransaction: 'refuse' | 'snapshot'
  clock: () => Date
  newId: () => string
  onSlowQuery: (warning: SlowQuery) => void
}
