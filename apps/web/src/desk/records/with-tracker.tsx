import type { ReactNode } from 'react'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { useTracker, type Published } from './use-tracker.ts'

/** Draws what needs the tracker, once it is here. */
export function WithTracker({ children }: { readonly children: (published: Published) => ReactNode }) {
  const { data, error } = useTracker()
  if (data) return children(data)
  return (
    <DeskPage title="Records" opening={error ? 'They cannot be read.' : 'One moment…'}>
      <Refused error={error} />
    </DeskPage>
  )
}
