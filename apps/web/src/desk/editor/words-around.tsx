import { isCollectionName, type Tracker } from '@dutywatch/domain/tracker'
import { useCallback, type ReactNode } from 'react'
import { RecordWordsProvider } from '../shell/record-words.ts'
import { wordsOfRecord } from './say-held.ts'

export interface WordsAroundProps {
  /** By which records are called by their names; until it is here they are told by their ids. */
  readonly tracker: Tracker | undefined
  readonly children: ReactNode
}

/** Has records told, within it, as their forms show them. */
export function WordsAround({ tracker, children }: WordsAroundProps) {
  const wordsOf = useCallback(
    (collection: string) => wordsOfRecord(isCollectionName(collection) ? collection : undefined, tracker),
    [tracker],
  )
  return <RecordWordsProvider value={wordsOf}>{children}</RecordWordsProvider>
}
