/** The browser's address bar follows the page stack, as it does on the h5 build. */
export class AddressBar {
  private depth = 0

  /** Called with a card's address that somebody opens while the app runs, and when going back. */
  listen(opened: () => void, back: () => void): void {
    window.addEventListener('hashchange', () => {
      if (history.state === null) opened()
    })
    window.addEventListener('popstate', ({ state }) => {
      if (state !== null) back()
    })
  }

  /** A reload opens the page in front again; the browser's way back is the phone's. */
  show(address: string, depth: number): void {
    const isDeeper = this.depth > 0 && depth > this.depth
    if (isDeeper) history.pushState({}, '', `#${address}`)
    else history.replaceState({}, '', `#${address}`)
    this.depth = depth
  }
}
