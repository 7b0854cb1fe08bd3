import { useEffect, useRef } from 'react'
import type { SheetPanelProps } from './elementProps'

/** The browser's own dialog: it keeps the focus inside, and Esc closes it. */
export function SheetPanel({ label, onClose, children }: SheetPanelProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // The dialog's own edge is what lies outside the panel; keyboards have Esc.
    <dialog
      className='sheet'
      ref={dialog}
      aria-label={label}
      onCancel={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
    >
      <div className='sheet__panel'>{children}</div>
    </dialog>
  )
}
