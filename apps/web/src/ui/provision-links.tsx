import type { ProvisionLink } from '@dutywatch/domain/provision'
import { recordPage } from '../place/record-address.ts'
import { Link } from './link.tsx'

/** Provisions of an Act, each leading to its own page where it has one: "s. 12(4) to s. 12(7), s. 81". */
export function ProvisionLinks({ of }: { readonly of: readonly ProvisionLink[] }) {
  return of.map(({ label, thread, endsRun }, index) => (
    <span key={label}>
      {index > 0 && (endsRun ? ' to ' : ', ')}
      <span className="unbroken">{thread === undefined ? label : <Link to={recordPage('threads', thread)}>{label}</Link>}</span>
    </span>
  ))
}
