import { nameText } from '@dutywatch/domain/parliament'
import { AskStrip } from '../../charts/index.ts'
import { Citations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Day } from '../../ui/day.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { AsksAnswer } from './answer.ts'
import { Demands } from './demands.tsx'
import { sayAsked } from './say-asked.ts'
import { stripRows, stripTexts } from '../../panels/strip.tsx'
import { WatchedVerdicts } from '../../panels/watched-verdicts.tsx'

/** The campaign: what was asked for, by whom, and how each text answers it. */
export function AsksView(answer: AsksAnswer) {
  const { campaign, strip, tested, demands } = answer
  if (campaign === undefined) return <BeforeTheCampaign answer={answer} />
  return (
    <>
      <Opening title="What was asked for?">{sayAsked(answer)}</Opening>
      {tested.length === 0 ? (
        <EmptyState>No text known on this day has been tested against the asks.</EmptyState>
      ) : (
        <AskStrip
          caption="Every ask, and how each text answers it. A hatched cell says that we have not assessed it."
          texts={stripTexts(tested.map(({ text }) => text))}
          rows={stripRows(strip)}
        />
      )}
      <Untested answer={answer} />
      <WatchedVerdicts {...answer.watched} />
      <Judgement answer={answer} />
      <OnThisPage
        sections={[
          { id: 'campaign', title: 'Who asked whom' },
          ...demands.map(({ demand }) => ({ id: demand.id, title: demand.title })),
          { id: 'texts', title: 'Text by text' },
        ]}
      />
      <WhoAsked answer={answer} />
      <Demands answer={answer} />
      <TextByText answer={answer} />
    </>
  )
}

function BeforeTheCampaign({ answer }: { readonly answer: AsksAnswer }) {
  return (
    <>
      <Opening title="What was asked for?">{sayAsked(answer)}</Opening>
      <p>
        <Link to="/news">What had happened by then</Link>
      </p>
    </>
  )
}

/** The texts without a single verdict, named rather than drawn as empty columns. */
function Untested({ answer: { untested } }: { readonly answer: AsksAnswer }) {
  if (untested.length === 0) return null
  return <p className="small">Not assessed at all, and so without a column: {untested.map(nameText).join(', ')}.</p>
}

function Judgement({ answer: { criteria, verdicts } }: { readonly answer: AsksAnswer }) {
  return (
    <Notice kind="judgement" title="The verdicts are ours">
      <p>
        No campaign, party or regulator has approved them. Each ask is split into criteria, {criteria} in all; {verdicts} times
        one of them has been judged against a text, with a reason and the provisions it rests on. An ask is met when all its
        criteria are.{' '}
        <Link to="/method" hash="verdicts">
          How verdicts are given
        </Link>
      </p>
    </Notice>
  )
}

function WhoAsked({ answer: { campaign, by, deadline, demands } }: { readonly answer: AsksAnswer }) {
  if (campaign === undefined) return null
  return (
    <Section id="campaign" title="Who asked whom">
      <p>{campaign.summary}</p>
      <KeyFacts
        facts={[
          { term: 'Campaign', value: campaign.title, source: campaign.citations },
          { term: 'By', value: by && <Link to={`/speakers/${by.id}`}>{by.name}</Link> },
          { term: 'Asked of', value: capitalised(demands[0]?.asks[0]?.askedOf ?? '') },
          { term: 'Asked on', value: <Day on={campaign.launchedOn} /> },
          {
            term: 'By when',
            value: deadline && (
              <>
                “{deadline.commitment.timing?.words}”, by <Day on={deadline.by} />.{' '}
                <Link to={`/promises/${deadline.commitment.id}`}>What became of that</Link>
              </>
            ),
            source: deadline?.commitment.citations,
          },
          { term: 'Note', value: campaign.note },
        ]}
      />
    </Section>
  )
}

function TextByText({ answer: { tested, strip } }: { readonly answer: AsksAnswer }) {
  const asks = strip.length
  return (
    <FoldedSection id="texts" title="Text by text">
      <DataTable
        caption={`How many of the ${asks} asks each text meets`}
        rows={tested}
        rowKey={({ text }) => text.id}
        rowId={({ text }) => text.id}
        whenEmpty="No text has been tested yet."
        columns={[
          { heading: 'Text', cell: ({ text }) => capitalised(nameText(text).replace(/^the /, '')) },
          { heading: 'Published', cell: ({ text }) => <Day on={text.publishedOn} /> },
          { heading: 'Met', cell: ({ coverage }) => coverage.met, numeric: true },
          { heading: 'Partly', cell: ({ coverage }) => coverage.partly + coverage.weakened, numeric: true },
          { heading: 'Not met', cell: ({ coverage }) => coverage.notMet + coverage.removed, numeric: true },
          { heading: 'Not assessed', cell: ({ coverage }) => coverage.notAssessed, numeric: true },
          { heading: 'Source', cell: ({ text }) => <Citations of={text.citations} /> },
        ]}
      />
    </FoldedSection>
  )
}
