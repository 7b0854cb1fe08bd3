export interface Consent {
  openid: string
  templateId: string
  /** Messages that may still be sent. */
  left: number
}

/** What people allowed in `wx.requestSubscribeMessage`: one message for each consent. */
export class Consents {
  readonly #consents = new Map<string, Consent>()

  add(openid: string, templateId: string, times = 1): void {
    const key = keyOf(openid, templateId)
    const left = (this.#consents.get(key)?.left ?? 0) + times
    this.#consents.set(key, { openid, templateId, left })
  }

  /** Uses one consent up; false when there is none. */
  use(openid: string, templateId: string): boolean {
    const consent = this.#consents.get(keyOf(openid, templateId))
    if (!consent || consent.left === 0) return false
    consent.left -= 1
    return true
  }

  list(): Consent[] {
    return [...this.#consents.values()]
  }

  clear(): void {
    this.#consents.clear()
  }
}

function keyOf(openid: string, templateId: string): string {
  return JSON.stringify([openid, templateId])
}
