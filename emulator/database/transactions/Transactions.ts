import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { Catalog } from '../documents/Catalog'
import { carryOut, type PlannedWrite } from '../documents/writeDocument'
import type { DatabaseLimits } from '../limits'
import type { Store } from '../store/Store'
import { Transaction } from './Transaction'
import { transactionBusy, transactionConflict, transactionNotExist } from './transactionErrors'

/** When a lost race is told: at the operation, as the platform documents it, or at the commit. */
export type ConflictAt = 'op' | 'commit'

interface Surroundings {
  store: Store
  catalog: Catalog
  clock: () => Date
  limits: DatabaseLimits
  conflictAt: ConflictAt
}

const pollEvery = 50

/** The open transactions and what they have locked. */
export class Transactions {
  private readonly open = new Map<string, Transaction>()
  private readonly holders = new Map<string, Transaction>()

  constructor(private readonly around: Surroundings) {}

  start(): Transaction {
    const { store, clock, catalog } = this.around
    this.endExpired()
    const transaction = new Transaction(randomUUID(), clock(), store, catalog.version)
    this.open.set(transaction.id, transaction)
    return transaction
  }

  /** The open transaction of that id; throws TransactionNotExist when it is over. */
  find(id: unknown): Transaction {
    this.endExpired()
    const transaction = typeof id === 'string' ? this.open.get(id) : undefined
    if (!transaction || transaction.committing) throw transactionNotExist()
    if (transaction.catalogVersion === this.around.catalog.version) return transaction
    this.abort(transaction)
    throw transactionConflict()
  }

  async commit(transaction: Transaction): Promise<void> {
    const { store, catalog } = this.around
    transaction.committing = true
    try {
      if (transaction.doomed) throw transactionConflict()
      if (transaction.lockedKeys.size === 0) return
      await store.write((batch) => {
        if (transaction.catalogVersion !== catalog.version) throw transactionConflict()
        transaction.applyTo(batch)
        catalog.keepNotes(batch)
      })
    } finally {
      this.abort(transaction)
    }
  }

  abort(transaction: Transaction): void {
    this.open.delete(transaction.id)
    for (const key of transaction.lockedKeys) this.holders.delete(key)
    transaction.close()
  }

  /** Keeps a change in the transaction, or ends it when another's write came first. */
  write(transaction: Transaction, planned: PlannedWrite): void {
    const keys = lockKeys(planned)
    if (this.isContested(transaction, keys)) {
      if (this.around.conflictAt === 'op') {
        this.abort(transaction)
        throw transactionConflict()
      }
      transaction.doomed = true
      return
    }
    for (const key of keys) this.lock(transaction, key)
    carryOut(transaction.view, planned)
    this.around.catalog.noteMultikey(planned.multikey)
  }

  /** The transaction that a plain write has to wait for. */
  holderOf(planned: PlannedWrite): Transaction | undefined {
    if (this.holders.size === 0) return undefined
    for (const key of lockKeys(planned)) {
      const holder = this.holders.get(nameOf(key))
      if (holder) return holder
    }
    return undefined
  }

  /** Resolves when the transaction is over; rejects as busy after `limits.lockWait`. */
  async waitFor(transaction: Transaction): Promise<void> {
    const { lockWait } = this.around.limits
    const ended = transaction.ended.then(() => true)
    for (let waited = 0; waited < lockWait; waited += pollEvery) {
      this.endExpired()
      if (await Promise.race([ended, delay(pollEvery, false)])) return
    }
    throw transactionBusy()
  }

  private isContested(transaction: Transaction, keys: Buffer[]): boolean {
    return keys.some((key) => {
      const holder = this.holders.get(nameOf(key))
      if (holder) return holder !== transaction
      return transaction.isStale(key, this.around.store.latest)
    })
  }

  private lock(transaction: Transaction, key: Buffer): void {
    transaction.lockedKeys.add(nameOf(key))
    this.holders.set(nameOf(key), transaction)
  }

  private endExpired(): void {
    const now = this.around.clock().getTime()
    for (const transaction of this.open.values()) {
      if (transaction.committing) continue
      const age = now - transaction.startedAt.getTime()
      if (age >= this.around.limits.transactionLife) this.abort(transaction)
    }
  }
}

/** A write locks its document and the unique keys that it takes or leaves. */
function lockKeys(planned: PlannedWrite): Buffer[] {
  const taken = planned.added.filter(({ index }) => index.unique).map(({ key }) => key)
  const left = planned.removed.filter(({ index }) => index.unique).map(({ key }) => key)
  return [planned.documentKey, ...taken, ...left]
}

function nameOf(key: Buffer): string {
  return key.toString('latin1')
}
