import type { Crumb } from '../place/address.ts'
import { Link } from './link.tsx'

/** The way from the front page to the page above this one. */
export function Breadcrumb({ trail }: { readonly trail: readonly Crumb[] }) {
  return (
    <nav aria-label="You are under" className="breadcrumb">
      <ol>
        <li>
          <Link to="/">Overview</Link>
        </li>
        {trail.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
