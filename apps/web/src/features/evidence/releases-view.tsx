import { sayDay } from '@dutywatch/domain/date'
import { Citations } from '../../ui/citations.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { counted } from '../../words/counted.ts'
import { namePlace, sayPeriodBriefly } from '../../words/figures.ts'
import type { ReleasesAnswer } from './answers.ts'
import { FigureTable } from './figure-table.tsx'
import { ReleaseChart } from './release-chart.tsx'
import { Restatements } from './restatements.tsx'
import { sayEvidence } from './say-evidence.ts'

/** What was counted, release by release. */
export function ReleasesView(answer: ReleasesAnswer) {
  const { leading, offence, apart, releases, restatements } = answer
  const [newest] = leading
  const elsewhere = releases.filter(({ leads }) => !leads)
  return (
    <>
      <Opening title="What is the evidence?">{sayEvidence(answer)}</Opening>
      {newest && <Citations of={newest.figure.citations} />}
      <InDetail />
      {newest === undefined ? (
        <EmptyState>
          The first release known here came later.{' '}
          <Link to="/evidence" asOf="present">
            See the releases known today
          </Link>
          .
        </EmptyState>
      ) : (
        <>
          <ReleaseChart {...answer} />
          {apart && (
            <Notice kind="caution" title="Why the last two releases are not compared here">
              <p>{apart}</p>
            </Notice>
          )}
          <FoldedSection id="figures" title="Every figure">
            <FigureTable
              caption={`${offence ?? 'Recorded offences'}, in the widest place each release counted`}
              releases={releases.filter(({ leads }) => leads)}
              isLinkable
            />
          </FoldedSection>
          {elsewhere.length > 0 && (
            <FoldedSection id="elsewhere" title="Regions, nations and other counts">
              <p>
                Parts of a country, and counts of other or wider offences. None of them adds to the figures above, and a part is
                counted again in its whole.
              </p>
              <FigureTable caption="Regional figures and other series" releases={elsewhere} isLinkable />
            </FoldedSection>
          )}
          {restatements.length > 0 && (
            <FoldedSection id="restated" title="What was restated" note={sayRestated(restatements.length)}>
              <Restatements restatements={restatements} />
            </FoldedSection>
          )}
        </>
      )}
      <NotKnown {...answer} />
    </>
  )
}

function sayRestated(count: number): string {
  return `${counted(count, 'figure was', 'figures were')} given otherwise by a later release`
}

function InDetail() {
  return (
    <ul className="plain-list in-detail">
      <li>
        <Link to="/evidence/article">Published figures, checked one by one</Link>
      </li>
      <li>
        <Link to="/evidence/platforms">Which platforms were used, and of how many cases that is known</Link>
      </li>
      <li>
        <Link to="/foi">Who was asked for figures, and who answered</Link>
      </li>
      <li>
        <Link to="/evidence/forces">What each police force recorded, and how it answers</Link>
      </li>
      <li>
        <Link to="/platforms">Who owns the platforms</Link>
      </li>
    </ul>
  )
}

function NotKnown({ notKnown, informedTo, on }: ReleasesAnswer) {
  return (
    <Section id="not-known" title="What is not known">
      <ul className="spaced">
        {notKnown.map((figure) => (
          <li key={figure.id} id={figure.id}>
            The figure for {sayPeriodBriefly(figure.period)}, {namePlace(figure)}. {figure.note}{' '}
            <Citations of={figure.citations} />
          </li>
        ))}
        <li>
          {on > informedTo
            ? `Anything published after ${sayDay(informedTo)}: our sources reach no further.`
            : `Anything published after ${sayDay(informedTo)}, the day this page shows.`}
        </li>
        <li>
          How many offences were never reported or recorded. A recorded offence is one that police entered in their records.
        </li>
        <li>When the offences took place. They are counted when they are recorded, which can be years later.</li>
      </ul>
    </Section>
  )
}
