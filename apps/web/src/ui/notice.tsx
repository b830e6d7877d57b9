import type { ReactNode } from 'react'

export interface NoticeProps {
  /** `judgement` marks what is our view and not an official finding; `caution` what may mislead. */
  readonly kind?: 'note' | 'judgement' | 'caution'
  readonly title?: ReactNode
  readonly children: ReactNode
}

/** Something a reader must know before using what is beside it. */
export function Notice({ kind = 'note', title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role="note">
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}

/** Says that nothing is known, why, and where to look instead. */
export function EmptyState({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>
}
