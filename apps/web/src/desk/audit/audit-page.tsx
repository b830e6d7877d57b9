import { useInfiniteQuery } from '@tanstack/react-query'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { capitalised } from '../../words/capitalised.ts'
import { DataTable } from '../../ui/data-table.tsx'

/** What was done and refused in this campaign, the newest first. */
export function AuditPage() {
  const { campaign } = useAtDesk()
  const audit = useInfiniteQuery({
    queryKey: ['audit', campaign],
    queryFn: ({ pageParam }) => desk.audit.list.query({ campaign, ...(pageParam > 0 && { before: pageParam }) }),
    initialPageParam: 0,
    getNextPageParam: ({ entries, hasMore }) => (hasMore ? entries.at(-1)?.id : undefined),
  })
  return (
    <DeskPage title="What was done" opening="Who signed in, who was given which role and what was refused, the newest first.">
      <Refused error={audit.error} />
      <DataTable
        caption="Times are those where you are"
        rows={audit.data?.pages.flatMap(({ entries }) => entries) ?? []}
        rowKey={({ id }) => String(id)}
        whenEmpty={audit.isPending ? 'One moment…' : 'Nothing yet.'}
        columns={[
          { heading: 'When', cell: ({ at }) => sayInstant(at) },
          { heading: 'What', cell: ({ what }) => capitalised(what.replaceAll('-', ' ')) },
          { heading: 'Who', cell: ({ name, person }) => name ?? person ?? 'Nobody signed in' },
          { heading: 'About', cell: ({ about }) => about ?? '' },
          { heading: 'From', cell: ({ address }) => address ?? '' },
        ]}
      />
      {audit.hasNextPage && (
        <button type="button" className="secondary" onClick={() => void audit.fetchNextPage()}>
          Show what was before
        </button>
      )}
    </DeskPage>
  )
}
