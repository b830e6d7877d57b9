import type { ReactNode } from 'react'

/** The top of a page: its name, and one sentence that answers its question with the figure in it. */
export function Opening({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <header className="page-opening">
      <h1>{title}</h1>
      <p className="opening">{children}</p>
    </header>
  )
}
