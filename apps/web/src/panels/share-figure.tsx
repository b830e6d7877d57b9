import { printPercentage, printNumber, type Figure, type Percentage } from '@dutywatch/domain/evidence'
import { ChartFigure, ShareBars, type Bar } from '../charts/index.ts'
import { sayPart, sayPeriodBriefly } from '../words/figures.ts'
import type { ShareShown } from './answers.ts'
import { ShareTable } from './share-table.tsx'

export interface ShareFigureProps {
  readonly figure: Figure
  readonly known?: Percentage
  readonly shares: readonly ShareShown[]
}

/** The shares published of one figure, from 0 to 100%, each with what it is a share of. */
export function ShareFigure({ figure, known, shares }: ShareFigureProps) {
  const [first] = shares
  if (first === undefined) return null
  const { of } = first.share
  const whole = of.n === undefined ? `${of.words}; how many there were was not published` : `${printNumber(of.n)} ${of.words}`
  const part = known ? ` The method was recorded for ${sayPart(known)}.` : ''
  return (
    <ChartFigure
      sentence={`Shares of ${whole}. ${figure.geography}, ${sayPeriodBriefly(figure.period)}.${part}`}
      draw={(proportion) => (
        <ShareBars
          proportion={proportion}
          bars={barsOf(shares)}
          of={of.words}
          title={`Shares by platform, ${figure.label}`}
          description={shares.map((shown) => `${shown.name}: ${sayShare(shown)}`).join('. ')}
        />
      )}
      table={<ShareTable caption={`Shares by platform, ${figure.label}`} shares={shares} />}
      source={[
        ...new Map(shares.flatMap(({ share }) => share.citations).map((citation) => [citation.source, citation])).values(),
      ]}
    />
  )
}

/** One bar a platform; where it was printed as a percentage and as a count, the count tells more. */
function barsOf(shares: readonly ShareShown[]): Bar[] {
  const byName = new Map(shares.map((shown) => [shown.name, shown]))
  return [...byName.values()].map((shown) => {
    const { share, name, percentage, isRegrouped } = shown
    const percent = percentage?.percent
    return {
      key: share.id,
      label: isRegrouped ? `${name} (grouped anew)` : name,
      ...(percent && { low: percent.point ?? percent.low }),
      words: sayShareBriefly(shown),
    }
  })
}

/** "55.4% of 5,784 (3,203)", "48%, of how many is not said", "almost half". */
function sayShareBriefly({ share, percentage }: ShareShown): string {
  if (percentage === undefined) return `“${share.words ?? 'not known'}”`
  const n = share.of.n === undefined ? 'n not published' : `n = ${printNumber(share.of.n)}`
  return `${printPercentage(percentage).split(' of ')[0]}, ${n}`
}

/** The share with its denominator in words. */
export function sayShare({ share, percentage }: ShareShown): string {
  return percentage ? printPercentage(percentage) : `“${share.words ?? 'not known'}” of ${share.of.words}`
}
