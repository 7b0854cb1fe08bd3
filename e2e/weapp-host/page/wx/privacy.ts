import { settings } from '../settings'
import { Listeners } from './Listeners'

const kept = 'host:privacy-agreed'

interface PrivacyAnswer {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}

/**
 * Consent to the privacy guide. Where the app listens with `wx.onNeedPrivacyAuthorization` it asks
 * the person itself; otherwise WeChat's own sheet does, and the settings say what is answered.
 */
class Privacy {
  readonly needed = new Listeners()

  isNeeded(): boolean {
    return settings.privacy !== 'agreed' && localStorage.getItem(kept) === null
  }

  agree(): void {
    localStorage.setItem(kept, 'yes')
  }

  /** Resolves to whether the person agrees. */
  async ask(referrer: string): Promise<boolean> {
    if (!this.isNeeded()) return true
    const isApps = this.needed.size > 0
    const isAgreed = isApps ? await this.askApp(referrer) : settings.privacy === 'agrees'
    if (isAgreed) this.agree()
    return isAgreed
  }

  private askApp(referrer: string): Promise<boolean> {
    return new Promise((resolve) => {
      const resolved = ({ event }: PrivacyAnswer) => {
        if (event !== 'exposureAuthorization') resolve(event === 'agree')
      }
      this.needed.emit(resolved, { referrer })
    })
  }
}

export const privacy = new Privacy()
