import { useCallback, useEffect, useState } from 'react'

const SHOWN_MS = 3_200

/** What is being said in passing, and how to say it. */
export function useToast() {
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => setText(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text])
  return { text, tell: useCallback((words: string) => setText(words), []) }
}
