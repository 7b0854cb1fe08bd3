import { accept } from './answer'

/** What the share menu may show; the host keeps no menu, so these only succeed. */
export function shareApis() {
  return {
    showShareMenu: accept('showShareMenu'),
    hideShareMenu: accept('hideShareMenu'),
    updateShareMenu: accept('updateShareMenu'),
  }
}
