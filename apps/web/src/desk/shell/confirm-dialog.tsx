import { useEffect, useId, useRef, type ReactNode } from 'react'

export interface ConfirmDialogProps {
  readonly title: string
  /** What will be so afterwards. */
  readonly children: ReactNode
  /** What the button does: "Make it so". */
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks once more before something is done; whatever had the focus has it again afterwards. */
export function ConfirmDialog({ title, children, action, onConfirm, onClose }: ConfirmDialogProps) {
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const leave = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    leave.current?.focus()
  }, [])
  // Told at once, not with the event, which comes later: whoever opens it again by then would see it close.
  const close = () => {
    dialog.current?.close()
    onClose()
  }
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
      <p className="list-buttons">
        <button
          type="button"
          onClick={() => {
            onConfirm()
            close()
          }}
        >
          {action}
        </button>
        <button ref={leave} type="button" className="secondary" onClick={close}>
          Leave it as it is
        </button>
      </p>
    </dialog>
  )
}
