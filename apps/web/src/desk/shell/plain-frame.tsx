import { useEffect, useRef, type ReactNode } from 'react'
import { useTitle } from './use-title.ts'

/** A page for somebody who is not at the desk yet: its name, and nothing to lead elsewhere. */
export function PlainFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  useTitle(title)
  // Whoever pressed a button that is gone now goes on from the new page's beginning.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus()
  }, [])
  return (
    <>
      <header className="site-header page-width">
        <p className="site-name">
          <a href="/">Dutywatch</a> <span className="site-subject">the desk</span>
        </p>
      </header>
      <main ref={main} id="content" className="page-width plain-page" tabIndex={-1}>
        <h1>{title}</h1>
        {children}
      </main>
    </>
  )
}
