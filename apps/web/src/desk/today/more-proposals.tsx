import { Link } from '@tanstack/react-router'

/** That more is under way than is told of here. */
export function MoreProposals() {
  return (
    <p>
      Of the proposals only those that are held and the newest two hundred are looked at here:{' '}
      <Link to="/proposals">all that are under way</Link>.
    </p>
  )
}
