import { isCollectionName } from '@dutywatch/domain/tracker'
import { collectionWords } from '../../words/collections.ts'

/** A record by where it stands and what it is called. */
export interface NamedRecord {
  readonly collection: string
  readonly id: string
  readonly name: string
}

/** What a record is, and what it is called: "source “Update on the register”". */
export function sayRecord({ collection, name }: Pick<NamedRecord, 'collection' | 'name'>): string {
  return `${isCollectionName(collection) ? collectionWords[collection].one : collection} “${name}”`
}
