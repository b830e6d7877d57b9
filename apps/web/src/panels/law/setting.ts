import { flowOf, spansIn, type Block } from '@dutywatch/bill-text/document'
import { createContext, useContext } from 'react'

/** What the words of a law need to know of the page they are set on. */
export interface LawSetting {
  /** Where a provision of the same text is read, seen from this page; `undefined` where it is not to be had. */
  readonly hrefOf: (address: string) => string | undefined
  /** Where a provision has a page of its own, for the heading that leads there. */
  readonly pageOf?: ((address: string) => string | undefined) | undefined
  /** Whether provisions can be linked to here. */
  readonly anchored: boolean
  /** The number of each note on this page. */
  readonly notes: ReadonlyMap<string, number>
}

const nowhere: LawSetting = { hrefOf: () => undefined, anchored: false, notes: new Map() }

const LawContext = createContext<LawSetting>(nowhere)

/** Hands the setting to the words inside. */
export const LawPage = LawContext.Provider

/** The setting of the words being drawn. */
export function useLaw(): LawSetting {
  return useContext(LawContext)
}

/** The notes that hang on words or on labels, numbered in the order in which a reader meets them. */
export function noteNumbers(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const ids = flowOf(blocks).stretches.flatMap(({ runs }) =>
    Array.from(spansIn(runs ?? []), (span) => {
      if (span.mark === 'note') return span.id
      return span.mark === 'change' ? span.note : undefined
    }),
  )
  return new Map([...new Set(ids.filter((id) => id !== undefined))].map((id, index) => [id, index + 1]))
}
