import { sayDay, type PlainDate } from '@dutywatch/domain/date'
import { VerdictValue } from '@dutywatch/domain/campaign'
import { Confidence } from '@dutywatch/domain/source'
import { useSite } from '../place/site-state.ts'
import { page } from '../rendering/route.ts'
import { ConfidenceBadge, VerdictBadge } from '../ui/badge.tsx'
import { DataTable } from '../ui/data-table.tsx'
import { Link } from '../ui/link.tsx'
import { Opening } from '../ui/opening.tsx'
import { OnThisPage, Section } from '../ui/section.tsx'
import { confidenceWords } from '../words/confidence.ts'
import { listed } from '../words/listed.ts'
import { verdictWords } from '../words/verdicts.ts'

const sections = [
  { id: 'sources', title: 'Sources' },
  { id: 'dates', title: 'Dates' },
  { id: 'verdicts', title: 'Verdicts' },
  { id: 'figures', title: 'Figures' },
  { id: 'past', title: 'Past days' },
  { id: 'editions', title: 'Editions' },
  { id: 'limits', title: 'What we do not know' },
] as const

/** How facts are gathered, read and judged. */
export const methodRoute = page('/method', {
  load: async ({ api }) => ({ ...(await api.tracker.about.query()), ...(await api.tracker.wordings.query()) }),
  title: () => 'How we work',
  description: () => 'How sources are weighed, dates read, verdicts given and figures kept apart, and what is not known.',
  view: ({ informedTo, launchedOn, approvedByOne, wordings }) => (
    <article>
      <Opening title="How do we know?">
        No fact without a source, no date without its words, no figure without its unit, and nothing overwritten.
      </Opening>
      <OnThisPage sections={sections} />
      <Section id="sources" title="Sources and how sure we are">
        <p>Every fact cites where it was read and says how sure we are, in a word beside it:</p>
        <dl className="key-facts">
          {Confidence.options.map((confidence) => (
            <div key={confidence}>
              <dt>
                <ConfidenceBadge confidence={confidence} />
              </dt>
              <dd>{confidenceWords[confidence].meaning}</dd>
            </div>
          ))}
        </dl>
        <p>A fact is as sure as its surest source.</p>
      </Section>
      <Section id="dates" title="Dates are what somebody said">
        <p>
          “In the spring” is not a day. We keep the words, who used them and when, and read the first and the last day they allow
          by a fixed rule. A later date never replaces an earlier one: the list of them is how a slip is measured. Lateness counts
          from the last day first promised. A slip is <em>silent</em> when a day passed and our sources hold no word on it by
          those responsible. They may have spoken where we did not read: that is why we say “we know of nobody”, and never
          “nobody”.
        </p>
        <details>
          <summary>All {wordings.length} rules</summary>
          <DataTable
            caption="How wordings are read"
            rows={wordings}
            rowKey={({ example }) => example}
            columns={[
              { heading: 'Words such as', cell: ({ example }) => <>“{example}”</> },
              { heading: 'are read by this rule', cell: ({ rule }) => rule },
            ]}
          />
        </details>
      </Section>
      <Section id="verdicts" title="Verdicts are our judgement">
        <p>
          Each ask is split into criteria that a text passes or fails. We judge every criterion against a text, give the reason
          and name the provisions. When all are met the ask is met, when none is it is not; anything between is partly met. Where
          the record supports no judgement there is none.
        </p>
        <dl className="key-facts">
          {VerdictValue.options.map((verdict) => (
            <div key={verdict}>
              <dt>
                <VerdictBadge verdict={verdict} />
              </dt>
              <dd>{verdictWords[verdict].meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="figures" title="Figures keep their kind and their unit">
        <ul>
          <li>
            Recorded offences, uses of a platform, cases with a known method and victims are different things, and are never
            added.
          </li>
          <li>
            A share is never shown without what it is a share of. Where part of the whole is unknown it is a range, not a number.
          </li>
          <li>
            Each publication counts with other forces and other revisions, so figures of different releases are never joined by a
            line or subtracted.
          </li>
          <li>Every total says how many forces answered, as far as that was published.</li>
          <li>Counts of fewer than five are withheld, so that nobody can be recognised.</li>
          <li>
            Published claims <Link to="/evidence/article">are worked out again</Link>, with the working shown. A rise or fall is
            told from none only where it is more than rounding, unclear ends of periods and chance explain, 95 times of 100;
            counts too small for that are said to be so. What chance leaves open is worked out exactly, as if offences came one by
            one: they often come several to a case, so the truth varies more.
          </li>
        </ul>
      </Section>
      <Section id="past" title="Any page on any past day">
        <PastDays launchedOn={launchedOn} />
      </Section>
      <Section id="editions" title="Editions and corrections">
        <p>
          What an editor proposes is approved by a second person before it is published.
          {approvedByOne.length > 0 &&
            ` Not so in ${listed(approvedByOne)}: there one person may approve what they proposed themselves. A verdict always needs a second person.`}
        </p>
        <p>
          What you read is a numbered <Link to="/editions">edition</Link>. A correction is a new edition that says what it
          changed; the old one stays readable at its own address. <Link to="/corrections">All corrections</Link> are listed with
          what was said, what is said instead, and why. Whoever sees a mistake can <Link to="/contact">make an enquiry</Link>.
        </p>
      </Section>
      <Section id="limits" title="What we do not know">
        <p>
          Our sources reach to {sayDay(informedTo)}. What fell due later is shown as <em>not known</em>, even when its day has
          passed. Some numbers of provisions and days were recalled and not yet checked against the page they cite; they say{' '}
          <em>unverified</em>.
        </p>
      </Section>
    </article>
  ),
})

function PastDays({ launchedOn }: { readonly launchedOn: PlainDate | undefined }) {
  const { tracker } = useSite()
  return (
    <>
      <p>
        Every record knows the day it became public. Choose a day at the top of any page and you see what could be known that
        evening, and nothing later; the address keeps the day.{' '}
        {launchedOn !== undefined && (
          <>
            Try{' '}
            <Link to="/" asOf={launchedOn}>
              the front page of {sayDay(launchedOn)}
            </Link>
            , the day the campaign began.
          </>
        )}
      </p>
      <p>
        A fact of that day may have been read since, in something that came out later, as Explanatory Notes give the column of a
        debate held before there was an Act. The fact was known on the day; the source was not there yet, and is marked “read
        later” with the day it was published. A source without a date is not marked.
      </p>
      {tracker?.firstDay && <p>The first day with anything to show is {sayDay(tracker.firstDay)}.</p>}
    </>
  )
}
