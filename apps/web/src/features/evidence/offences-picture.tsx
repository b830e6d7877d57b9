import { isOfKnownOnly, unitWords } from '@dutywatch/domain/evidence'
import { ReleaseLanes, spanOf, type Picture } from '../../charts/index.ts'
import { sayFigureCoverage } from '../../words/figures.ts'
import type { ReleaseShown, ReleasesAnswer } from './answers.ts'
import { groupsOf } from './offence-lanes.ts'
import { plainFigures } from './plain-offences.ts'
import { describeReleases, sayReleases } from './say-evidence.ts'

/** Every release that led with a count of the offence, each a row of its own; nothing before the first release. */
export function offencesPicture(answer: ReleasesAnswer): Picture | undefined {
  const { leading, offence } = answer
  const [newest] = leading
  if (newest === undefined) return undefined
  const drawn = drawnOf(answer)
  const groups = groupsOf(drawn, answer)
  const days = groups.flatMap(({ lanes }) => lanes.flatMap(({ blocks }) => blocks.flatMap(({ from, to }) => [from, to])))
  return {
    name: 'offences',
    page: { to: '/evidence' },
    title: `${offence ?? 'Recorded offences'}: what each release counted`,
    sentence: sayReleases({ leading, offence }),
    coverage: `The newest release: ${sayFigureCoverage(newest.figure.coverage)}.`,
    cited: leading.flatMap(({ figure }) => figure.citations),
    draw: (proportion) => (
      <ReleaseLanes
        proportion={proportion}
        groups={groups}
        span={spanOf(days)}
        unit={unitWords[newest.figure.unit]}
        title="Recorded offences, release by release"
        description={describeReleases({ leading })}
      />
    ),
    figures: plainFigures(drawn, answer),
  }
}

/** The releases that are drawn, without their counts of only the offences whose method was recorded: those are part of the others. */
export function drawnOf({ releases }: Pick<ReleasesAnswer, 'releases'>): ReleaseShown[] {
  return releases
    .filter(({ leads }) => leads)
    .map((shown) => ({ ...shown, figures: shown.figures.filter(({ figure }) => !isOfKnownOnly(figure)) }))
}
