import { useEffect, useRef, type ReactNode } from 'react'

/** Something that was just done. It takes the focus, for what was pressed to do it is gone. */
export function Done({ children }: { readonly children: ReactNode }) {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <p ref={said} tabIndex={-1} className="done">
      {children}
    </p>
  )
}
