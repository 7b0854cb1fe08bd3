import { localTime } from '../../clock/localTime'

/**
 * Makes `new Date()`, `Date()` and `Date.now()` give the local cloud's time in this thread.
 * Timers, `performance` and `process.hrtime` stay real.
 */
export function followLocalClock(cells: Float64Array): void {
  const Machine = Date
  const realNow = Machine.now.bind(Machine)
  const now = () => Math.floor(localTime(cells, realNow()))
  const Local = new Proxy(Machine, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as object,
    apply: () => new Machine(now()).toString(),
    get: (target, key, receiver) =>
      key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown),
  })
  Machine.prototype.constructor = Local
  globalThis.Date = Local
}
