const PREFIX = 'demo-phone:'

/** Who the page is used by. Each demo person has a phone of their own: switching keeps what is stored on it. */
export function currentPerson(): string | null {
  return /(?:^|; )openid=([^;]*)/.exec(document.cookie)?.[1] ?? null
}

/** Puts this phone away and takes another person's out. */
export function takePhoneOf(openid: string): void {
  const before = currentPerson()
  const apps = Object.entries(localStorage).filter(([key]) => !key.startsWith(PREFIX))
  if (before) localStorage.setItem(PREFIX + before, JSON.stringify(apps))
  for (const [key] of apps) localStorage.removeItem(key)
  const stored = localStorage.getItem(PREFIX + openid)
  const theirs = stored ? (JSON.parse(stored) as [string, string][]) : []
  for (const [key, value] of theirs) localStorage.setItem(key, value)
  document.cookie = `openid=${openid}; path=/; max-age=31536000; samesite=lax`
}
