import { collectionNames, type CollectionName } from '@dutywatch/domain/tracker'

/** The folder of pages that tell of a collection's records one by one. */
const folders = {
  amendmentPapers: '/bill/amendments',
  asks: '/asks',
  batches: '/foi',
  claims: '/evidence/claims',
  commitments: '/promises',
  duties: '/duties',
  forces: '/evidence/forces',
  offences: '/offences',
  platforms: '/platforms',
  powers: '/powers',
  releases: '/evidence/releases',
  sources: '/sources',
  speakers: '/speakers',
  threads: '/bill/clauses',
} as const satisfies Partial<Record<CollectionName, string>>

/** The page on which a record is told: its own where its kind has one, else its permanent address. Hand it to `<Link to>`. */
export function recordPage(collection: CollectionName, id: string): string {
  return collection in folders ? `${folders[collection as keyof typeof folders]}/${id}` : recordAddress(collection, id)
}

/** The permanent address of any record: every field, every citation, and what became of it. */
export function recordAddress(collection: CollectionName, id: string): string {
  return `/record/${collection}/${id}`
}

/** The permanent address of the record that a page is about, by the pattern of its path; nothing where that is not one of these folders. */
export function recordOfPage(pattern: string, id: string | undefined): string | undefined {
  const collection = collectionNames.find((name) => recordPage(name, ':id') === pattern)
  return collection === undefined || id === undefined ? undefined : recordAddress(collection, id)
}
