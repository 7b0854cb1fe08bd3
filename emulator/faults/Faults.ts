import { setTimeout as sleep } from 'node:timers/promises'
import { PlatformError } from '../PlatformError'
import { type FaultRule, LostRequest, type Occasion } from './Fault'
import { seededChance } from './seededChance'

export interface ActiveFault {
  id: number
  rule: FaultRule
  struck: number
}

interface Armed extends ActiveFault {
  endsAt: number
}

const killed = 'Process exited unexpectedly before completing request'

/** The faults in force. The same seed and the same order of requests give the same faults. */
export class Faults {
  #armed: Armed[] = []
  #chance: () => number
  #nextId = 1

  constructor(
    private readonly now: () => Date,
    private readonly seed = 1,
  ) {
    this.#chance = seededChance(seed)
  }

  /** Puts a fault in force; gives the id to remove it by. */
  add(rule: FaultRule): number {
    const endsAt = rule.forMs === undefined ? Infinity : this.now().getTime() + rule.forMs
    const id = this.#nextId++
    this.#armed.push({ id, rule, struck: 0, endsAt })
    return id
  }

  list(): ActiveFault[] {
    this.#armed = this.#armed.filter((fault) => this.#isInForce(fault))
    return this.#armed.map(({ id, rule, struck }) => ({ id, rule, struck }))
  }

  remove(id: number): void {
    this.#armed = this.#armed.filter((fault) => fault.id !== id)
  }

  /** Removes all faults and begins chance anew. */
  clear(): void {
    this.#armed = []
    this.#chance = seededChance(this.seed)
  }

  /** Lets a request take effect, or not, as the faults in force have it. */
  async strike<T>(occasion: Occasion, effect: () => Promise<T>): Promise<T> {
    if (this.#armed.length === 0) return effect()
    const rules = this.#take(occasion)
    for (const rule of rules) await this.#before(rule, occasion)
    const answer = await deliver(
      effect,
      rules.some(({ kind }) => kind === 'duplicate'),
    )
    for (const rule of rules) after(rule, occasion)
    return answer
  }

  #take(occasion: Occasion): FaultRule[] {
    return this.#armed
      .filter((fault) => this.#isInForce(fault) && concerns(fault.rule, occasion))
      .filter(({ rule }) => rule.chance === undefined || this.#chance() < rule.chance)
      .map((fault) => {
        fault.struck += 1
        return fault.rule
      })
  }

  #isInForce({ rule, struck, endsAt }: Armed): boolean {
    return struck < (rule.times ?? Infinity) && this.now().getTime() < endsAt
  }

  async #before(rule: FaultRule, { kill }: Occasion): Promise<void> {
    if (rule.kind === 'latency') await sleep(rule.ms + (rule.spread ?? 0) * this.#chance())
    if (rule.kind === 'lose' && rule.when === 'before') throw new LostRequest('lost before')
    if (rule.kind === 'kill' && rule.after === 0) die(kill)
    if (rule.kind === 'refuse') {
      const { code = 'EXCEED_REQUEST_LIMIT', message = 'refused by a fault' } = rule
      throw new PlatformError(code, message)
    }
  }
}

function concerns(rule: FaultRule, occasion: Occasion): boolean {
  const isPlace =
    rule.kind === 'kill'
      ? occasion.at === 'cloud' && occasion.operation === Math.max(rule.after, 1)
      : rule.at === occasion.at
  const isFunction = rule.function === undefined || rule.function === occasion.function
  return isPlace && isFunction && (occasion.action ?? '').startsWith(rule.action ?? '')
}

async function deliver<T>(effect: () => Promise<T>, isTwice: boolean): Promise<T> {
  if (!isTwice) return effect()
  const first = effect()
  await Promise.allSettled([first, effect()])
  return first
}

function after(rule: FaultRule, { kill }: Occasion): void {
  if (rule.kind === 'lose' && rule.when === 'after') throw new LostRequest('lost after')
  if (rule.kind === 'kill' && rule.after > 0) die(kill)
}

function die(kill: Occasion['kill']): never {
  kill?.(killed)
  throw new LostRequest('its sender is dead')
}
