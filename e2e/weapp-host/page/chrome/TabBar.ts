import type { Tab } from '../../program/Program'
import { hostPart } from './hostPart'

/** The tabs below a tab page. */
export class TabBar {
  private readonly bar = hostPart('host-tabs')

  constructor(
    private readonly tabs: Tab[],
    private readonly choose: (tab: Tab, index: number) => void,
  ) {
    this.bar.replaceChildren(...tabs.map((tab, index) => this.button(tab, index)))
  }

  show(path: string): void {
    const chosen = this.tabs.findIndex(({ pagePath }) => pagePath === path)
    this.bar.hidden = chosen < 0
    document.documentElement.toggleAttribute('host-has-tabs', chosen >= 0)
    for (const [index, button] of [...this.bar.children].entries()) {
      button.setAttribute('aria-selected', String(index === chosen))
    }
  }

  private button(tab: Tab, index: number): HTMLElement {
    const button = document.createElement('button')
    button.setAttribute('role', 'tab')
    button.textContent = tab.text
    button.addEventListener('click', () => this.choose(tab, index))
    return button
  }
}
