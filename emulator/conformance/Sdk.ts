/**
 * What the suite uses of the SDK. Its own typings answer `Promise | void | string` and `any`,
 * and leave out half of what it has.
 */
export interface Sdk {
  init(options: { env: string }): void
  database(options?: { throwOnNotFound?: boolean }): Db
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  getTempFileURL(files: { fileList: string[] }): Promise<{ fileList: FileStatus[] }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: FileStatus[] }>
}

export interface FileStatus {
  fileID: string
  status: number
  tempFileURL?: string
}

export type Data = Record<string, unknown>

export interface Db {
  command: Command
  Geo: {
    Point: new (longitude: number, latitude: number) => object
    LineString: new (points: object[]) => object
    Polygon: new (lines: object[]) => object
  }
  RegExp(pattern: { regexp: string; options?: string }): object
  serverDate(options?: { offset: number }): object
  collection(name: string): Collection
  createCollection(name: string): Promise<unknown>
  startTransaction(): Promise<Transaction>
  runTransaction<T>(run: (transaction: Transaction) => Promise<T>, times?: number): Promise<T>
}

export interface Transaction {
  collection(name: string): Collection
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

export interface Query {
  where(condition: object): Query
  orderBy(field: string, order: 'asc' | 'desc'): Query
  skip(count: number): Query
  limit(count: number): Query
  field(fields: object): Query
  get(): Promise<{ data: Data[] }>
  count(): Promise<{ total: number }>
  update(change: { data: object; multi?: boolean }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

export interface Collection extends Query {
  doc(id: string | number): Doc
  add(options: { data: object }): Promise<{ _id?: unknown; _ids?: unknown[] }>
  aggregate(): Aggregate
}

export interface Doc {
  get(): Promise<{ data: Data | null }>
  set(change: { data: object }): Promise<{ stats: { created: number; updated: number } }>
  update(change: { data: object }): Promise<{ stats: { updated: number } }>
  remove(): Promise<{ stats: { removed: number } }>
}

type Stage =
  | 'addFields'
  | 'bucket'
  | 'bucketAuto'
  | 'count'
  | 'group'
  | 'limit'
  | 'lookup'
  | 'match'
  | 'project'
  | 'replaceRoot'
  | 'sample'
  | 'skip'
  | 'sort'
  | 'sortByCount'
  | 'unwind'

export type Aggregate = Record<Stage, (value: unknown) => Aggregate> & {
  end(): Promise<{ list: Data[] }>
}

export interface Operator {
  and(...others: unknown[]): Operator
  or(...others: unknown[]): Operator
}

type CommandName =
  | 'addToSet'
  | 'all'
  | 'and'
  | 'elemMatch'
  | 'eq'
  | 'exists'
  | 'geoNear'
  | 'geoWithin'
  | 'gt'
  | 'gte'
  | 'in'
  | 'inc'
  | 'lt'
  | 'lte'
  | 'max'
  | 'min'
  | 'mod'
  | 'mul'
  | 'neq'
  | 'nin'
  | 'nor'
  | 'not'
  | 'or'
  | 'pop'
  | 'pull'
  | 'pullAll'
  | 'push'
  | 'remove'
  | 'rename'
  | 'set'
  | 'shift'
  | 'size'
  | 'unshift'

type ExpressionName =
  | 'add'
  | 'addToSet'
  | 'avg'
  | 'concat'
  | 'cond'
  | 'dateToString'
  | 'eq'
  | 'filter'
  | 'first'
  | 'gt'
  | 'gte'
  | 'ifNull'
  | 'last'
  | 'max'
  | 'min'
  | 'multiply'
  | 'pipeline'
  | 'push'
  | 'size'
  | 'slice'
  | 'sum'

export type Expressions = Record<ExpressionName, (...operands: unknown[]) => object>

export type Command = Record<CommandName, (...operands: unknown[]) => Operator> & {
  aggregate: Expressions
  expr(expression: object): Operator
}
