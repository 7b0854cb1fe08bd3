import { useEffect, useState } from 'react'
import { waiting } from './waitingSections'

const CALM_MS = 1_000

/** What waits for the member; it asks the cloud a moment after the first screen is there, never with it. */
export function Waiting({ communityId }: { communityId: string }) {
  const [calm, setCalm] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(true), CALM_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!calm) return null
  return waiting.map((Section, index) => <Section key={index} communityId={communityId} />)
}
