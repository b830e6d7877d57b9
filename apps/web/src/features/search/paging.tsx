import { Link } from '../../ui/link.tsx'
import type { SearchAnswer } from './answer.ts'

export interface PagingProps {
  readonly answer: SearchAnswer
  /** How many there are of what is shown page by page. */
  readonly found: number
  /** Whether there are more than were counted. */
  readonly atLeast?: boolean
}

/** The ways to the pages of a search before and after. */
export function Paging({ answer: { q, page, perPage, inText, kind }, found, atLeast = false }: PagingProps) {
  const last = Math.ceil(found / perPage)
  if (last < 2) return null
  const query = { q, text: inText?.id, kind }
  return (
    <nav aria-label="Pages of results" className="neighbours">
      {page > 1 && (
        <p>
          <Link to="/search" query={{ ...query, page: page === 2 ? undefined : page - 1 }} rel="prev">
            ← Page {page - 1}
          </Link>
        </p>
      )}
      <p>
        Page {page} of {atLeast && 'at least '}
        {last}
      </p>
      {page < last && (
        <p>
          <Link to="/search" query={{ ...query, page: page + 1 }} rel="next">
            Page {page + 1} →
          </Link>
        </p>
      )}
    </nav>
  )
}
