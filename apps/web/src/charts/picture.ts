import type { ReactNode } from 'react'
import type { Destination, QueryInput } from '../place/address.ts'
import type { CitationShown } from '../ui/citations.tsx'
import type { Proportion } from './drawing.tsx'

/** Figures as rows under headings, for programs that read tables. What is not known stays empty. */
export interface PlainTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | undefined)[])[]
}

/** A drawing with everything that must go with it wherever it is shown: on its page, in a file, or on another site. */
export interface Picture {
  /** Its name in addresses: `offences` is at `/charts/offences.svg`. */
  readonly name: string
  /** What was chosen of it, as addresses say it. */
  readonly query?: QueryInput | undefined
  /** The page it stands on. */
  readonly page: Destination
  readonly title: string
  /** What it shows, in one generated sentence that names the unit and the denominator. */
  readonly sentence: string
  /** How many of those who were asked stand behind its numbers. */
  readonly coverage: string
  /** What its marks stand for, shown under it. */
  readonly legend?: ReactNode
  /** The same in words, for a file. */
  readonly marks?: string | undefined
  readonly cited: readonly CitationShown[]
  readonly draw: (proportion: Proportion) => ReactNode
  /** The same as a table. */
  readonly figures: PlainTable
}

/** Where a picture can be had: as a drawing, as dots, as a table, and as a page to be shown in a frame. */
export function addressesOf({ name, query }: Pick<Picture, 'name' | 'query'>) {
  return {
    svg: { to: `/charts/${name}.svg`, query },
    png: { to: `/charts/${name}.png`, query },
    csv: { to: `/charts/${name}.csv`, query },
    embed: { to: `/embed/${name}`, query },
  } as const satisfies Record<string, Destination>
}
