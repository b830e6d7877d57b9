import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'

/** Where doubts stand on a page: what says that there are some leads to them. */
export const doubtsId = 'doubts'

/** What may be published as it is and is likely to be a slip: whoever proposes or reviews it looks once more. */
export function Doubts({ children }: { readonly children: ReactNode }) {
  return (
    <div id={doubtsId}>
      <Notice kind="caution" title="To be looked at again">
        {children}
        <p>If it is so, leave it: it can be proposed and published as it is.</p>
      </Notice>
    </div>
  )
}
