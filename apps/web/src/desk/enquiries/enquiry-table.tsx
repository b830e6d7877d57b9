import type { EnquiryList } from '@dutywatch/api/desk'
import { Link } from '@tanstack/react-router'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import type { desk } from '../desk-client.ts'
import { sayInstant } from '../shell/say-instant.ts'
import { enquiryListWords, enquiryStateWords } from './enquiry-words.ts'

/** An enquiry as the lists show it. */
export type ListedEnquiry = Awaited<ReturnType<typeof desk.enquiries.list.query>>['enquiries'][number]

export interface EnquiryTableProps {
  readonly list: EnquiryList
  readonly enquiries: readonly ListedEnquiry[]
  /** Those of what looks like spam that are left out of what is marked at once. */
  readonly leftOut: ReadonlySet<string>
  readonly onLeave: (id: string, isLeftOut: boolean) => void
}

/** The enquiries of a list; each that looks like spam with its first words and a tick that says whether it is marked with the others. */
export function EnquiryTable({ list, enquiries, leftOut, onLeave }: EnquiryTableProps) {
  const marked: Column<ListedEnquiry> = {
    heading: 'Mark',
    cell: ({ id, state, subject, name }) =>
      state === 'suspected-spam' && (
        <input
          type="checkbox"
          className="row-tick"
          aria-label={`Mark “${subject}” from ${name} with the others`}
          checked={!leftOut.has(id)}
          onChange={({ target }) => onLeave(id, !target.checked)}
        />
      ),
  }
  const isMarkedAtOnce = enquiries.some(({ state }) => state === 'suspected-spam')
  return (
    <DataTable
      caption={`${enquiryListWords[list].title}, the newest first`}
      rows={enquiries}
      rowKey={({ id }) => id}
      columns={[
        ...(isMarkedAtOnce ? [marked] : []),
        { heading: 'About', rowHeader: true, cell: (enquiry) => <About {...enquiry} /> },
        { heading: 'From', cell: ({ name }) => <span className="as-written">{name}</span> },
        { heading: 'Came', cell: ({ receivedAt }) => <time dateTime={receivedAt}>{sayInstant(receivedAt)}</time> },
        { heading: 'State', cell: ({ state }) => <StateBadge state={enquiryStateWords[state]} /> },
        ...(list === 'spam' ? [] : [takenBy]),
      ]}
    />
  )
}

const takenBy: Column<ListedEnquiry> = {
  heading: 'Taken by',
  cell: ({ takenBy: taker }) => (taker ? (taker.name ?? 'somebody who has left') : 'nobody'),
}

function About({ id, subject, begins, unsent }: ListedEnquiry) {
  return (
    <>
      <Link to="/enquiries/$id" params={{ id }} className="as-written">
        {subject}
      </Link>
      {begins !== undefined && <span className="as-written first-words">{begins}</span>}
      {unsent && <span className="field-error"> An answer could not be sent.</span>}
    </>
  )
}
