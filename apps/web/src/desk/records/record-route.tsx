import { useParams, useSearch } from '@tanstack/react-router'
import { RecordPage } from './record-page.tsx'

/** The record that the address names, or a new one of its collection. */
export function RecordRoute() {
  const { collection, id } = useParams({ from: '/records/$collection/$id' })
  const { proposal, ...start } = useSearch({ from: '/records/$collection/$id' })
  return <RecordPage collection={collection} id={id} proposal={proposal} start={start} />
}
