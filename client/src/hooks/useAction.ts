import type { Input, Output, VerbName } from '../../../contract'
import { call } from '../services/call'
import { callOnce, type OnceInput, type OnceVerbName } from '../services/callOnce'
import { useTask } from './useTask'

interface ActionOptions<Name extends VerbName> {
  onDone?: (answer: Output<Name>) => void
  tell?: (words: string) => void
}

/** A verb to be called on a tap: `run(input)`, `busy` while it is under way, `failure` in words. */
export function useAction<Name extends VerbName>(name: Name, options: ActionOptions<Name> = {}) {
  return useTask((input: Input<Name>) => call(name, input), options)
}

/** A verb that creates or spends, to be called on a tap; its request id is made, kept and dropped here. */
export function useOnce<Name extends OnceVerbName>(name: Name, options: ActionOptions<Name> = {}) {
  return useTask((input: OnceInput<Name>) => callOnce(name, input), options)
}
