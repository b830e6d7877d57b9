import type { ReactNode } from 'react'
import type { Crumb } from '../place/address.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'

/** What stands around a page's content inside `main`: the way to it. */
export function PageFrame({ trail, children }: { readonly trail: readonly Crumb[]; readonly children: ReactNode }) {
  return (
    <>
      {trail.length > 0 && <Breadcrumb trail={trail} />}
      {children}
    </>
  )
}
