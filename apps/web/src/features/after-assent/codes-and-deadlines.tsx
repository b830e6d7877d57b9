import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { Link } from '../../ui/link.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { eventKindWords } from '../../words/events.ts'
import type { Since } from './since.ts'

/** Codes, consultations, deadlines, delays and court cases since Royal Assent, in order. */
export function CodesAndDeadlines({ since: { events, informedTo }, on }: { readonly since: Since; readonly on: PlainDate }) {
  return (
    <FoldedSection id="codes" title="Codes, deadlines and delays">
      <Timeline
        items={events.map(({ id, kind, on: day, until, words, title, body, citations }) => ({
          id,
          on: day,
          until,
          words,
          title,
          body:
            day > informedTo && day <= on
              ? `Whether it happened is not known: our sources reach to ${sayDay(informedTo)}.`
              : body,
          kind: eventKindWords[kind],
          source: citations,
          isAhead: day > on,
        }))}
      />
      <p>
        <Link to="/news">Everything that happened</Link>, with what Parliament and the campaign did.
      </p>
    </FoldedSection>
  )
}
