import { addressOf } from '@dutywatch/bill-text/document'
import { parseProvision, type ProvisionLink } from '@dutywatch/domain/provision'
import { recordPage } from '../place/record-address.ts'
import { Link } from './link.tsx'

export interface ProvisionLinksProps {
  readonly of: readonly ProvisionLink[]
  /** The text that numbers them, where its words are held: each then leads to its words. */
  readonly inText?: string | undefined
}

/** Provisions of an Act, each leading to its own page where it has one: "s. 12(4) to s. 12(7), s. 81". */
export function ProvisionLinks({ of, inText }: ProvisionLinksProps) {
  return of.map(({ label, thread, endsRun }, index) => (
    <span key={label}>
      {index > 0 && (endsRun ? ' to ' : ', ')}
      <span className="unbroken">
        <ProvisionLabel label={label} thread={thread} inText={inText} />
      </span>
    </span>
  ))
}

interface ProvisionLabelProps extends Pick<ProvisionLinksProps, 'inText'> {
  readonly label: string
  readonly thread: string | undefined
}

function ProvisionLabel({ label, thread, inText }: ProvisionLabelProps) {
  const read = parseProvision(label)
  if (inText !== undefined && read.ok) return <Link to={`/bill/texts/${inText}/${addressOf(read.value)}`}>{label}</Link>
  return thread === undefined ? label : <Link to={recordPage('threads', thread)}>{label}</Link>
}
