import { Link } from '@tanstack/react-router'
import type { CollectionName } from '@dutywatch/domain/tracker'
import { recordPage } from '../../place/record-address.ts'

export interface ChangeLinksProps {
  readonly proposal: string
  readonly change: {
    readonly collection: CollectionName
    readonly id: string
    readonly name: string
    readonly isNew: boolean
    readonly isTakenOut: boolean
    /** A side on which the record was not there lacks the value. */
    readonly fields: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[]
  }
  /** Whether it can be changed where it stands in the proposal. */
  readonly canChange: boolean
}

/** Where a change can be looked at: on the page it would be read on, as it is published, and in the editor. */
export function ChangeLinks({ proposal, change, canChange }: ChangeLinksProps) {
  const { collection, id, name, isNew, isTakenOut } = change
  const params = { collection, id }
  const of = <span className="visually-hidden">: {name}</span>
  return (
    <ul className="change-links">
      {!isTakenOut && (
        <li>
          <a href={`/desk/preview/${encodeURIComponent(proposal)}${publicPage(change)}`}>As the public would read it{of}</a>
        </li>
      )}
      {!isNew && (
        <li>
          <Link to="/records/$collection/$id" params={params}>
            As it is published{of}
          </Link>
        </li>
      )}
      {canChange && !isTakenOut && (
        <li>
          <Link to="/records/$collection/$id" params={params} search={{ proposal }}>
            Change it in this proposal{of}
          </Link>
        </li>
      )}
    </ul>
  )
}

/** The page on which the public reads a change: a date where all that was said of its milestone stands together. */
export function publicPage({ collection, id, fields }: Pick<ChangeLinksProps['change'], 'collection' | 'id' | 'fields'>): string {
  const milestone = fields.find(({ field }) => field === 'milestone')?.after
  return collection === 'dateStatements' && typeof milestone === 'string' ? `/promises#${milestone}` : recordPage(collection, id)
}
