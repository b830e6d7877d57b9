export { CollectionRoute } from './collection-route.tsx'
export { RecordsPage } from './records-page.tsx'
