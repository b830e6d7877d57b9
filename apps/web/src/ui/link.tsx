import type { ReactNode } from 'react'
import { addressFrom, type Destination } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'

export interface LinkProps extends Destination {
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Marks the page the reader is on, or a page above it. */
  readonly current?: 'page' | 'true' | undefined
  readonly rel?: string | undefined
}

/** A link inside the site. It keeps the page's edition and the day it shows, unless `asOf` says otherwise. */
export function Link({ children, className, current, rel, ...destination }: LinkProps) {
  return (
    <a href={addressFrom(useSite(), destination)} className={className} aria-current={current} rel={rel}>
      {children}
    </a>
  )
}

/** A link that leaves the site. Print spells its address out. */
export function OutsideLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} rel="external noopener" className="outside">
      {children}
    </a>
  )
}
