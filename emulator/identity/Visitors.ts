const visitLastsMs = 2 * 60 * 60 * 1000

/** Who opened the mini program lately: WeChat checks texts of recent visitors only. */
export class Visitors {
  readonly #lastSeen = new Map<string, number>()

  constructor(private readonly now: () => Date) {}

  see(openid: string): void {
    this.#lastSeen.set(openid, this.now().getTime())
  }

  isRecent = (openid: string): boolean => {
    const seen = this.#lastSeen.get(openid)
    return seen !== undefined && this.now().getTime() - seen < visitLastsMs
  }

  clear(): void {
    this.#lastSeen.clear()
  }
}
