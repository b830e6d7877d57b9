import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { useToday } from '../today/use-today.ts'
import type { StartedFor } from './started.ts'

/** Why a record was opened with more in it than is published: the need of Today that it settles, or the record it was begun like. */
export function BegunFor({ about, like, collection }: StartedFor & { readonly collection: string }) {
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
  return of !== undefined && id !== undefined && <BegunAbout collection={of} id={id} />
}

function BegunAbout({ collection, id }: { readonly collection: string; readonly id: string }) {
  const need = useToday().data?.needs.find(({ to }) => to.kind === 'record' && to.collection === collection && to.id === id)
  return (
    <Notice title="Begun from Today">
      <p>
        <RecordLink collection={collection} id={id}>
          {need?.name ?? `${collection}/${id}`}
        </RecordLink>
        {need && `: ${need.sentence}`}
      </p>
      <p>What is known is filled in. The rest, and the source, is yours to say; nothing is kept before you change something.</p>
    </Notice>
  )
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
