/** Until when a quiz is open. The server's clock decides, whether or not the timer came by yet. */
export interface Opening {
  closesAt: Date
}

/** For an answer under way when the question's time ran out. */
export const NETWORK_GRACE_MS = 5_000
/** For a try begun before the close: long enough to send what stands on the phone. */
export const CLOSING_GRACE_MS = 120_000

/** Whether a try may begin. */
export function isOpen({ closesAt }: Opening, now: Date): boolean {
  return now < closesAt
}

/** Whether a try that was begun in time may still be handed in. */
export function takesLateTries({ closesAt }: Opening, now: Date): boolean {
  return now.getTime() <= closesAt.getTime() + CLOSING_GRACE_MS
}

/** How long the person sees the clock run, in milliseconds; 0 when the time is over. */
export function timeLeft(askedAt: Date, seconds: number, now: Date): number {
  return Math.max(0, askedAt.getTime() + seconds * 1000 - now.getTime())
}

/** Whether an answer that arrives now is in time: the network has a grace that nobody sees. */
export function isInTime(askedAt: Date, seconds: number, now: Date): boolean {
  return now.getTime() <= askedAt.getTime() + seconds * 1000 + NETWORK_GRACE_MS
}
