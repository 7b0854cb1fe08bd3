/** `wx.showActionSheet`: the row that was tapped, or nothing for 取消. */
export function askActionSheet(rows: string[]): Promise<number | undefined> {
  const sheet = document.createElement('dialog')
  sheet.className = 'host-sheet'
  return new Promise((resolve) => {
    const button = (text: string, row: number | undefined) => {
      const pressed = document.createElement('button')
      pressed.textContent = text
      pressed.addEventListener('click', () => {
        sheet.remove()
        resolve(row)
      })
      sheet.append(pressed)
    }
    rows.forEach(button)
    button('取消', undefined)
    document.body.append(sheet)
    sheet.showModal()
  })
}
