import { createContext, useContext } from 'react'
import { fieldWords } from '../../words/fields.ts'
import { sayValue } from './say-value.ts'

/** How the fields of a record are told to whoever compares two versions of it. */
export interface RecordWords {
  readonly nameOf: (field: string) => string
  /** The value of a field in a line. */
  readonly say: (field: string, value: unknown) => string
  /** Some of its fields, in the order in which they are filled in. */
  readonly inOrder: <Of extends { readonly field: string }>(fields: readonly Of[]) => readonly Of[]
}

const plain: RecordWords = {
  nameOf: (field) => fieldWords(field),
  say: (_field, value) => sayValue(value),
  inOrder: (fields) => fields,
}

const WordsContext = createContext((_collection: string): RecordWords => plain)

/** Tells what is within it how records of each collection are told. */
export const RecordWordsProvider = WordsContext.Provider

/** How a record of a collection is told; as it is stored where nothing is known of records. */
export function useRecordWords(collection: string): RecordWords {
  return useContext(WordsContext)(collection)
}
