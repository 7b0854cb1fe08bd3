export type IndexDirection = 1 | -1 | '2dsphere'

export interface IndexDefinition {
  name: string
  keys: Record<string, IndexDirection>
  unique: boolean
}

export interface Index extends IndexDefinition {
  /** Names the index in the store's keys. */
  number: number
  /** Fields that some document held an array in: there, one document has several keys. */
  multikey: Set<string>
  /** False while the index is being built: kept up to date, not read. */
  ready: boolean
}

export interface Collection {
  name: string
  /** Names the collection in the store's keys. */
  number: number
  indexes: Index[]
}

export function isGeo(index: IndexDefinition): boolean {
  return Object.values(index.keys).includes('2dsphere')
}
