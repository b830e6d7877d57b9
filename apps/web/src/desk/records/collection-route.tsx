import { useParams } from '@tanstack/react-router'
import { CollectionPage } from './collection-page.tsx'

/** The records of the collection that the address names. */
export function CollectionRoute() {
  const { collection } = useParams({ from: '/records/$collection' })
  return <CollectionPage collection={collection} />
}
