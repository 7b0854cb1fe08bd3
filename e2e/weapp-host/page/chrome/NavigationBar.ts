import type { Program } from '../../program/Program'
import type { OpenPage } from '../pages/OpenPage'
import { hostPart } from './hostPart'
import { themed } from './theme'

/** The bar above the page: its title and the way back. */
export class NavigationBar {
  private readonly bar = hostPart('host-bar')
  private readonly title = hostPart('host-title')
  private readonly back = hostPart('host-back')

  constructor(
    private readonly program: Program,
    goBack: () => void,
  ) {
    this.back.addEventListener('click', goBack)
  }

  show(page: OpenPage, depth: number): void {
    const config = themed({ ...this.program.app.window, ...page.config }, this.program)
    const isCustom = config.navigationStyle === 'custom'
    this.bar.hidden = isCustom
    document.documentElement.toggleAttribute('host-no-bar', isCustom)
    this.back.hidden = depth < 2
    this.title.dataset['title'] = config.navigationBarTitleText ?? ''
    document.title = config.navigationBarTitleText ?? ''
    this.bar.style.background = config.navigationBarBackgroundColor ?? ''
    this.bar.style.color = config.navigationBarTextStyle ?? 'white'
  }
}
