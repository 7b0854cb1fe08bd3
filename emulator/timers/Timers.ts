import type { Clock } from '../clock/Clock'
import type { Schedule } from '../clock/Schedule'
import type { FunctionConfig, Trigger } from '../functions/FunctionConfig'
import type { FunctionHost, Invoked } from '../functions/FunctionHost'
import { timerLimits } from '../limits'
import { nextRun } from './nextRun'

export interface TimerDescription {
  function: string
  trigger: string
  cron: string
  next?: string
  /** Why it never fires. */
  error?: string
}

interface Armed {
  timer: TimerDescription
  version: string
  missed: number
  /** Its newest run by the clock. */
  run?: Promise<unknown>
  disarm: () => void
}

const rereadEveryMs = 1_000

/** The timers of every function's `config.json`, driven by the local clock. */
export class Timers {
  readonly #armed = new Map<string, Armed>()
  readonly #reread: NodeJS.Timeout

  constructor(
    private readonly host: FunctionHost,
    private readonly clock: Clock,
    private readonly schedule: Schedule,
    private readonly print: (line: string) => void,
  ) {
    this.read()
    clock.onMove(() => this.#rearm())
    this.#reread = setInterval(() => this.read(), rereadEveryMs).unref()
  }

  /** Takes up new and changed timers, and drops those that are gone. */
  read(): void {
    const seen = new Set<string>()
    for (const config of this.host.functions()) {
      for (const trigger of config.triggers) {
        if (trigger.type === 'timer') seen.add(this.#take(config, trigger))
      }
    }
    for (const [key, armed] of this.#armed) {
      if (seen.has(key)) continue
      armed.disarm()
      this.#armed.delete(key)
    }
  }

  describe(): TimerDescription[] {
    return [...this.#armed.values()].map(({ timer }) => timer)
  }

  /** Runs a function as its timer would. */
  fire(name: string, trigger = name, at = this.clock.now()): Promise<Invoked> {
    const event = { Type: 'Timer', TriggerName: trigger, Time: at.toISOString(), Message: '' }
    return this.host.invoke(name, event, { kind: 'timer', trigger })
  }

  /** Runs a function as its timer would, after the run that the clock may just have begun. */
  async fireByHand(name: string, trigger = name): Promise<Invoked> {
    await this.#armed.get(keyOf(name, trigger))?.run
    return this.fire(name, trigger)
  }

  /** Drops every timer with what it has missed; `read` takes them up again from the clock's time on. */
  clear(): void {
    for (const armed of this.#armed.values()) armed.disarm()
    this.#armed.clear()
  }

  close(): void {
    clearInterval(this.#reread)
  }

  #take(config: FunctionConfig, trigger: Trigger): string {
    const key = keyOf(config.name, trigger.name)
    const known = this.#armed.get(key)
    if (known?.version === config.version) return key
    known?.disarm()
    const armed: Armed = {
      timer: { function: config.name, trigger: trigger.name, cron: trigger.config },
      version: config.version,
      missed: 0,
      disarm: () => undefined,
    }
    this.#armed.set(key, armed)
    this.#arm(armed, this.clock.now())
    return key
  }

  #arm(armed: Armed, after: Date): void {
    armed.disarm()
    const due = this.#nextRun(armed, after)
    if (!due) return
    armed.timer.next = due.toISOString()
    armed.disarm = this.schedule.at(due, () => this.#run(armed, due))
  }

  #nextRun({ timer }: Armed, after: Date): Date | undefined {
    try {
      return nextRun(timer.cron, after)
    } catch (error) {
      timer.error = error instanceof Error ? error.message : String(error)
      this.print(`timer ${timer.function}/${timer.trigger}: ${timer.error}`)
      return undefined
    }
  }

  async #run(armed: Armed, due: Date): Promise<void> {
    const { function: name, trigger } = armed.timer
    const { disarm } = armed
    armed.run = this.fire(name, trigger, due).catch((error: unknown) => {
      this.print(`timer ${name}/${trigger}: ${String(error)}`)
    })
    await armed.run
    const isDropped = this.#armed.get(keyOf(name, trigger)) !== armed
    const wasRearmed = armed.disarm !== disarm
    if (isDropped || wasRearmed) return
    armed.missed += 1
    const isBehind = armed.missed < timerLimits.catchUp
    this.#arm(armed, isBehind ? due : this.clock.now())
  }

  /** A clock set back would leave a timer waiting for a time long gone. */
  #rearm(): void {
    for (const armed of this.#armed.values()) {
      armed.missed = 0
      if (armed.timer.next !== undefined && new Date(armed.timer.next) > this.clock.now()) {
        this.#arm(armed, this.clock.now())
      }
    }
  }
}

function keyOf(name: string, trigger: string): string {
  return `${name}/${trigger}`
}
