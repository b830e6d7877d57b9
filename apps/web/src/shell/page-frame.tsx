import type { ReactNode } from 'react'
import type { Crumb } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'
import { Breadcrumb } from '../ui/breadcrumb.tsx'
import { crumbsOn } from './questions.ts'

/** What stands around a page's content inside `main`: the way to it. */
export function PageFrame({ trail, children }: { readonly trail: readonly Crumb[]; readonly children: ReactNode }) {
  const { tracker } = useSite()
  return (
    <>
      {trail.length > 0 && <Breadcrumb trail={crumbsOn(trail, tracker)} />}
      {children}
    </>
  )
}
