/** Source: `WechatMiniprogram.ShowModalOption`. */
export type ModalOptions = Omit<WechatMiniprogram.ShowModalOption, 'success' | 'fail' | 'complete'>

/** Source: `WechatMiniprogram.ShowModalSuccessCallbackResult`. */
export interface ModalAnswer {
  confirm: boolean
  cancel: boolean
  content: string
}

/** `wx.showModal`: waits for the person. */
export function askModal(options: ModalOptions): Promise<ModalAnswer> {
  const { title = '', content = '', editable = false, showCancel = true } = options
  const dialog = document.createElement('dialog')
  dialog.className = 'host-modal'
  dialog.setAttribute('aria-label', title || content)
  const written = document.createElement('input')
  written.value = content
  written.placeholder = options.placeholderText ?? ''
  dialog.append(words('h3', title), editable ? written : words('p', content))
  return new Promise((resolve) => {
    const button = (text: string, confirm: boolean) => {
      const pressed = words('button', text)
      pressed.addEventListener('click', () => {
        dialog.remove()
        resolve({ confirm, cancel: !confirm, content: editable && confirm ? written.value : '' })
      })
      dialog.append(pressed)
    }
    if (showCancel) button(options.cancelText ?? '取消', false)
    button(options.confirmText ?? '确定', true)
    document.body.append(dialog)
    dialog.showModal()
  })
}

function words(tag: 'h3' | 'p' | 'button', text: string): HTMLElement {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}
