import { sayPartial, sayStretch } from '@dutywatch/domain/date'
import { exactnessOf, type PartialDate } from '@dutywatch/domain/source'
import type { ReactNode } from 'react'
import { FoldedCitations, type CitationShown } from './citations.tsx'

export interface TimelineItem {
  readonly id: string
  readonly on: PartialDate
  /** The last day of a span. */
  readonly until?: PartialDate | undefined
  /** Stands in place of the date when it was given in words: "autumn 2026". */
  readonly words?: string | undefined
  readonly title: ReactNode
  readonly body?: ReactNode
  /** A word for what sort of thing happened: "enforcement". */
  readonly kind?: string | undefined
  readonly source?: readonly CitationShown[] | undefined
  /** Not yet happened on the day the page shows. */
  readonly isAhead?: boolean | undefined
}

/** Things that happened, one under another, in the order given, with the year said where it changes. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item, index) => (
        <li key={item.id} id={item.id} className={item.isAhead ? 'ahead' : undefined} data-year={yearIfNew(items, index)}>
          <p className="when">
            <time dateTime={item.on}>{item.words ?? whenOf(item)}</time>
          </p>
          <div className="what">
            {item.kind && <p className="kind">{item.kind}</p>}
            <div className="title">{item.title}</div>
            {item.body && <div className="body">{item.body}</div>}
            {item.source && <FoldedCitations of={item.source} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

function whenOf({ on, until }: TimelineItem): string {
  if (until === undefined || until === on) return sayPartial(on)
  return [on, until].every((end) => exactnessOf(end) === 'day')
    ? sayStretch(on, until)
    : `${sayPartial(on)} to ${sayPartial(until)}`
}

function yearIfNew(items: readonly TimelineItem[], index: number): string | undefined {
  const year = items[index]?.on.slice(0, 4)
  return year === items[index - 1]?.on.slice(0, 4) ? undefined : year
}
