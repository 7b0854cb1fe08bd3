import { type BuiltinNode, isOn, type Running, textOf } from './Builtin'
import { dateColumn, type PickerColumn, rangeColumns } from './pickerColumns'

/** `<picker>`: a tap on what it wraps opens a sheet; 确定 tells the app, 取消 says so too. */
export function picker({ read, fire }: BuiltinNode): Running {
  let value = read('value')
  return {
    changed: { value: (next) => (value = next) },
    tapped() {
      if (isOn(read('disabled'))) return
      const columns = columnsOf(read, (column, row) => fire('columnchange', { column, value: row }))
      openSheet(columns, (chosen) => {
        if (chosen !== undefined) value = chosen
        if (chosen === undefined) fire('cancel', {})
        else fire('change', { value })
      })
    },
    formValue: () => value,
  }
}

function columnsOf(
  read: BuiltinNode['read'],
  moved: (column: number, row: number) => void,
): { elements: HTMLElement[]; value: () => unknown } {
  const mode = textOf(read('mode')) || 'selector'
  if (mode === 'date' || mode === 'time') return single(dateColumn(mode, read))
  const columns = rangeColumns(mode, read, moved)
  if (mode === 'selector' && columns[0]) return single(columns[0])
  return {
    elements: columns.map(({ element }) => element),
    value: () => columns.map((column) => Number(column.value())),
  }
}

function single({ element, value }: PickerColumn) {
  return { elements: [element], value }
}

function openSheet(
  { elements, value }: { elements: HTMLElement[]; value: () => unknown },
  close: (chosen: unknown) => void,
): void {
  const sheet = document.createElement('dialog')
  sheet.className = 'host-sheet'
  const button = (text: string, chosen: () => unknown) => {
    const pressed = document.createElement('button')
    pressed.textContent = text
    pressed.addEventListener('click', () => {
      const result = chosen()
      sheet.remove()
      close(result)
    })
    return pressed
  }
  sheet.append(
    button('取消', () => undefined),
    button('确定', value),
    ...elements,
  )
  document.body.append(sheet)
  sheet.showModal()
}
