import { sayPartial, sayReading, type PlainDate } from '@dutywatch/domain/date'
import type { PartialDate } from '@dutywatch/domain/source'

/** A day, a month or a year, for people and for machines. */
export function Day({ on }: { readonly on: PartialDate }) {
  return <time dateTime={on}>{sayPartial(on)}</time>
}

export interface DateWordsProps {
  /** The words that were used: "in the spring". */
  readonly words: string
  /** The days we read them as; an end that stays open is left out. */
  readonly window?: { readonly earliest?: PlainDate | undefined; readonly latest?: PlainDate | undefined } | undefined
}

/** A vague date in the words that were used, and the window we read from them. A day said as a day is not said twice. */
export function DateWords({ words, window }: DateWordsProps) {
  const reading = window && sayReading(window)
  if (reading === words) return <span className="date-words">{words}</span>
  return (
    <span className="date-words">
      “{words}”{reading && <span className="reading"> ({reading})</span>}
    </span>
  )
}
