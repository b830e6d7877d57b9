import { cellInterval, unitWords } from '@dutywatch/domain/evidence'
import type { ReleaseShown } from './answers.ts'

export interface CountProps extends Pick<ReleaseShown['totals'][number], 'unit'> {
  readonly words: string
  readonly of: ReleaseShown['totals'][number]['cell']
}

/** A count with its unit; words alone where there is no number. */
export function Count({ words, of, unit }: CountProps) {
  if (cellInterval(of) === undefined) return words
  return (
    <>
      <span className="amount">{words}</span> <span className="in-small">{unitWords[unit]}</span>
    </>
  )
}
