import { createContext, useContext } from 'react'
import { sayValue } from './say-value.ts'

/** Says the value of a field in a line. */
export type ValueWords = (field: string, value: unknown) => string

const plain: ValueWords = (_field, value) => sayValue(value)

const ValueWordsContext = createContext<ValueWords>(plain)

/** Tells what is within it how values of the record that it is about are said. */
export const ValueWordsProvider = ValueWordsContext.Provider

/** How values are said of the record around; as they are stored where nothing is known of it. */
export function useValueWords(): ValueWords {
  return useContext(ValueWordsContext)
}
