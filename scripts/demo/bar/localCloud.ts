/** The local cloud's time, as it goes on. */
export async function cloudTime(): Promise<Date> {
  const answer = await fetch('/control/clock')
  const { now } = (await answer.json()) as { now: string }
  return new Date(now)
}

/** Moves the local cloud's clock. */
export async function moveClock(instant: Date): Promise<void> {
  await fetch('/control/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ set: instant.toISOString() }),
  })
}

/** Checks a colleague in, as their own phone would. */
export async function checkInAs(openid: string, communityId: string): Promise<void> {
  await fetch('/cloud/functions/checkin', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openid': openid },
    body: JSON.stringify({ verb: 'checkIn', input: { communityId } }),
  })
}
