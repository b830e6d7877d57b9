import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { CollectionPage } from './collection-page.tsx'

/** The records of the collection that the address names. What is asked of them stands in the address, so that going back finds it again. */
export function CollectionRoute() {
  const { collection } = useParams({ from: '/records/$collection' })
  const search = useSearch({ from: '/records/$collection' })
  const go = useNavigate()
  return (
    <CollectionPage
      collection={collection}
      search={search}
      onSearch={(next) =>
        void go({ to: '/records/$collection', params: { collection }, search: next, replace: true, resetScroll: false })
      }
    />
  )
}
