import { StateBadge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { forceStatusWords } from '../../words/law.ts'
import type { Since } from './since.ts'

/** How many sections and Schedules stand where. */
export function ProvisionCounts({ since: { provisions } }: { readonly since: Since }) {
  const { sections, schedules, byStatus, unrecorded } = provisions
  return (
    <Section id="provisions" title="How much of it is in force">
      <DataTable
        caption={`The ${sections} sections and ${schedules} Schedules of the Act as passed`}
        rows={byStatus}
        rowKey={({ status }) => status}
        columns={[
          { heading: 'State', cell: ({ status }) => <StateBadge state={forceStatusWords[status]} /> },
          { heading: 'Sections', cell: (row) => row.sections, numeric: true },
          { heading: 'Schedules', cell: (row) => row.schedules, numeric: true },
          { heading: 'Which means', cell: ({ status }) => forceStatusWords[status].meaning },
        ]}
      />
      <p>
        {unrecorded > 0 && `Of ${unrecorded} of them no record of ours speaks: they are counted as not commenced. `}
        <Link to="/bill/clauses">Look up a section</Link> to see what its state rests on.
      </p>
    </Section>
  )
}
