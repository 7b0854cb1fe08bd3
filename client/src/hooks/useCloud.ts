import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Input, Output, VerbName } from '../../../contract'
import { call, codeOf } from '../services/call'
import { type CloudEvent, type CloudState, nextCloudState } from './cloudState'

/** An answer of the cloud, and how to ask again. */
export type Cloud<Data> = CloudState<Data> & { again: () => void }

/**
 * Asks the cloud when the page opens, when it is shown again, and when the input changes. What was
 * known stays on the screen while it is asked again; an answer that comes after a newer question is
 * dropped. No input (null): nothing is asked yet.
 */
export function useCloud<Name extends VerbName>(
  name: Name,
  input: Input<Name> | null,
): Cloud<Output<Name>> {
  type Event = CloudEvent<Output<Name>>
  const [state, dispatch] = useReducer(nextCloudState<Output<Name>>, { status: 'loading' })
  const question = useRef(0)
  const waiting = useRef(false)
  const asks = JSON.stringify(input)

  const again = useCallback(() => {
    if (asks === 'null') return
    const mine = ++question.current
    const tell = (event: Event) => {
      if (mine !== question.current) return
      waiting.current = false
      dispatch(event)
    }
    waiting.current = true
    dispatch({ type: 'asked' })
    // It was an input before it was text.
    call(name, JSON.parse(asks) as Input<Name>).then(
      (data) => tell({ type: 'answered', data }),
      (error: unknown) => tell({ type: 'refused', code: codeOf(error) }),
    )
  }, [asks, name])

  useEffect(() => {
    dispatch({ type: 'turned' })
    again()
    return () => {
      question.current += 1
    }
  }, [again])

  useDidShow(() => {
    if (!waiting.current) again()
  })

  return { ...state, again }
}
