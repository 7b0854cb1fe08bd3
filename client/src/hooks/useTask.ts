import { useCallback, useEffect, useRef, useState } from 'react'
import { codeOf } from '../services/call'
import { messageFor } from '../services/messageFor'

interface TaskOptions<Result> {
  onDone?: (result: Result) => void
  /** Says in passing why it did not come about; without it the words are in `failure` alone. */
  tell?: (words: string) => void
}

/** Something to be done on a tap: once at a time, however fast the taps come. */
export function useTask<Given extends unknown[], Result>(
  work: (...given: Given) => Promise<Result>,
  { onDone, tell }: TaskOptions<Result> = {},
) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const underWay = useRef(false)
  const latest = useRef({ work, onDone, tell })
  useEffect(() => {
    latest.current = { work, onDone, tell }
  })

  const run = useCallback((...given: Given) => {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setFailure(null)
    latest.current
      .work(...given)
      .then((result) => latest.current.onDone?.(result))
      .catch((error: unknown) => {
        const words = messageFor(codeOf(error))
        setFailure(words)
        latest.current.tell?.(words)
      })
      .finally(() => {
        underWay.current = false
        setBusy(false)
      })
  }, [])

  return { run, busy, failure }
}
