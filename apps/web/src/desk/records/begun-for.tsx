import { isCollectionName, type Tracker } from '@dutywatch/domain/tracker'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { namedRecords } from '../editor/named-records.ts'
import { UnderWayList } from '../today/under-way-list.tsx'
import { useToday } from '../today/use-today.ts'
import type { StartedFor } from './started.ts'

interface BegunForProps extends StartedFor {
  readonly collection: string
  readonly tracker: Tracker
}

/** Why a record was opened with more in it than is published: the need of Today that it settles, or the record it was begun like. */
export function BegunFor({ about, like, collection, tracker }: BegunForProps) {
  if (like !== undefined)
    return (
      <Notice title="Begun like another record">
        <p>
          Everything was taken over from{' '}
          <RecordLink collection={collection} id={like}>
            {like}
          </RecordLink>{' '}
          but its id. Look at each field, at the days and the sources above all.
        </p>
      </Notice>
    )
  const [of, id] = about?.split('/') ?? []
  return of !== undefined && id !== undefined && <BegunAbout collection={of} id={id} tracker={tracker} />
}

interface BegunAboutProps {
  readonly collection: string
  readonly id: string
  readonly tracker: Tracker
}

function BegunAbout({ collection, id, tracker }: BegunAboutProps) {
  const need = useToday().data?.needs.find(({ to }) => to.kind === 'record' && to.collection === collection && to.id === id)
  return (
    <Notice kind={need?.underWay ? 'caution' : 'note'} title={need ? 'Begun from Today' : 'Begun for another record'}>
      <p>
        <RecordLink collection={collection} id={id}>
          {need?.name ?? nameIn(tracker, collection, id)}
        </RecordLink>
        {need && `: ${need.sentence}`}
      </p>
      <UnderWayList of={need?.underWay} />
      <p>What is known is filled in. The rest, and the source, is yours to say; nothing is kept before you change something.</p>
    </Notice>
  )
}

function nameIn(tracker: Tracker, collection: string, id: string): string {
  const named = isCollectionName(collection) ? namedRecords(tracker, collection) : []
  return named.find((record) => record.id === id)?.name ?? id
}

function RecordLink({
  collection,
  id,
  children,
}: {
  readonly collection: string
  readonly id: string
  readonly children: ReactNode
}) {
  return (
    <Link to="/records/$collection/$id" params={{ collection, id }}>
      {children}
    </Link>
  )
}
