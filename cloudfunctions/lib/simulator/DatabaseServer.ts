import { Documents } from './Documents'
import type { VirtualTime } from './VirtualTime'

/** How long an operation keeps its document to itself: what makes a hot document slow. */
const SERVICE_MS = 0.4

/** The database's end of the wire: operations on one document take their turns, each atomic. */
export class DatabaseServer {
  readonly documents = new Documents()
  readonly #freeAt = new Map<string, number>()

  constructor(private readonly time: VirtualTime) {}

  /** Runs an operation as soon as what it touches is free; `done` gets what it came to. */
  execute<Value>(
    key: string,
    operation: (documents: Documents) => Value,
    done: (outcome: () => Value) => void,
  ): void {
    const now = this.time.now().getTime()
    const free = Math.max(now, this.#freeAt.get(key) ?? 0) + SERVICE_MS
    this.#freeAt.set(key, free)
    this.time.at(free, () => done(outcomeOf(() => operation(this.documents))))
  }
}

/** Runs it now, and gives what it returned or throws what it threw whenever that is asked for. */
function outcomeOf<Value>(operation: () => Value): () => Value {
  try {
    const value = operation()
    return () => value
  } catch (error) {
    return () => {
      throw error
    }
  }
}
