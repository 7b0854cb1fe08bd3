import { addGlobalErrorListener, addGlobalWarningListener, globalOptions } from 'glass-easel'
import { report, wordsOf } from './problems'

/** WeChat renders nothing for a `wx:for` over an absent list, and Taro's first frame relies on it. */
const isAllowed = /^The for-list data is neither Array nor Object/

/** Turns every way an error can surface in a browser into a problem. */
export function watchErrors(onUncaught: (error: unknown) => void): void {
  const uncaught = (error: unknown) => {
    report('uncaught error', wordsOf(error))
    onUncaught(error)
  }
  const original = console.error.bind(console)
  console.error = (...words: unknown[]) => {
    report('console error', words.map(wordsOf).join(' '))
    original(...words)
  }
  window.addEventListener('error', ({ error }: ErrorEvent) => uncaught(error))
  window.addEventListener('unhandledrejection', ({ reason }) => uncaught(reason))
  globalOptions.throwGlobalError = false
  addGlobalErrorListener((error) => {
    uncaught(error)
    original(error)
    return false
  })
  addGlobalWarningListener((message) => {
    if (!isAllowed.test(message)) report('console error', message)
    return false
  })
}
