import type { SlowQuery } from '../Database'
import type { Catalog } from '../documents/Catalog'
import type { DatabaseLimits } from '../limits'
import type { Store } from '../store/Store'

/** What the actions work with. */
export interface Engine {
  store: Store
  catalog: Catalog
  limits: DatabaseLimits
  clock: () => Date
  newId: () => string
  onSlowQuery: (warning: SlowQuery) => void
}
