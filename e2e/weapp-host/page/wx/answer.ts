import { wordsOf } from '../problems'
import { ApiFailure } from './ApiFailure'

/** The part of a call's options that every call has. Source: `WechatMiniprogram.…Option`. */
export interface Callbacks {
  success?: (result: never) => void
  fail?: (error: never) => void
  complete?: (result: never) => void
}

type Call = (result: object) => void

/**
 * Answers as WeChat does: later, by the callbacks or, where there are none, by a promise. A
 * failure is `{ errMsg: '<api>:fail <reason>' }`. What the work gives joins the result.
 */
export function answer(
  api: string,
  options: Callbacks | undefined,
  work: () => unknown,
): Promise<object> | undefined {
  const { success, fail, complete } = (options ?? {}) as Record<string, Call | undefined>
  const outcome = later(work).then(
    (result) => ({ ok: true, result: { errMsg: `${api}:ok`, ...(result as object | undefined) } }),
    (error: unknown) => ({ ok: false, result: failureOf(api, error) }),
  )
  if (success || fail || complete) {
    void outcome.then(({ ok, result }) => {
      if (ok) success?.(result)
      else fail?.(result)
      complete?.(result)
    })
    return undefined
  }
  return outcome.then(({ ok, result }) => {
    if (ok) return result
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- WeChat rejects with a plain object
    throw result
  })
}

/** A call that succeeds and changes nothing that a browser could show. */
export function accept(api: string) {
  return (options?: Callbacks) => answer(api, options, () => undefined)
}

async function later(work: () => unknown): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve))
  return work()
}

function failureOf(api: string, error: unknown): object {
  if (error instanceof ApiFailure) return { errMsg: `${api}:fail ${error.message}`, ...error.extra }
  return { errMsg: `${api}:fail ${wordsOf(error)}` }
}
