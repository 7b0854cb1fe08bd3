let timer: number | undefined

/** `wx.showToast` and `wx.showLoading`: one at a time, as in WeChat. */
export function showToast(title: string, duration: number): void {
  hideToast()
  const toast = document.createElement('div')
  toast.className = 'host-toast'
  toast.setAttribute('role', 'status')
  toast.textContent = title
  document.body.append(toast)
  if (Number.isFinite(duration)) timer = window.setTimeout(hideToast, duration)
}

export function hideToast(): void {
  clearTimeout(timer)
  document.querySelector('.host-toast')?.remove()
}
