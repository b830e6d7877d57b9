import { sayPartial } from '@dutywatch/domain/date'
import { unitWords } from '@dutywatch/domain/evidence'
import { recordPage } from '../../place/record-address.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { Mark } from '../../ui/mark.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { sayCell } from '../../words/cells.ts'
import { counted } from '../../words/counted.ts'
import { foiOutcomeWords } from '../../words/evidence.ts'
import { sayFigureCoverage, sayPeriodBriefly } from '../../words/figures.ts'
import { CoverageFigure } from '../evidence/coverage-figure.tsx'
import type { ForcesAnswer, ForceShown } from './answers.ts'
import { Replies } from './replies.tsx'
import { sayForces } from './say-forces.ts'

const sections = [
  { id: 'forces', title: 'Every force' },
  { id: 'answered', title: 'Who answered, release by release' },
  { id: 'sums', title: 'Do the sums add up?' },
  { id: 'replies', title: 'Requests and answers' },
]

/** What each police force recorded, and how it answers. */
export function ForcesView(answer: ForcesAnswer) {
  const { forces, leading, replies } = answer
  const covered = leading.find(({ figure }) => figure.coverage !== undefined)
  return (
    <>
      <Opening title="What did each police force record?">{sayForces(answer)}</Opening>
      {covered?.figure.coverage && <CoverageFigure coverage={covered.figure.coverage} source={covered.figure.citations} />}
      <OnThisPage sections={sections} />
      <Section id="forces" title="Every force">
        <Notice kind="caution" title="Forces cannot be ranked by these numbers">
          <p>
            Each number is as one release printed it, for the period it names. A larger number can mean more offences, more
            reporting or fuller recording. A count from 1 to 4 is shown as fewer than 5.
          </p>
        </Notice>
        <DataTable
          caption="Police forces, and the latest count printed of each"
          rows={forces}
          rowKey={({ force }) => force.id}
          rowId={({ force }) => force.id}
          columns={[
            { heading: 'Force', rowHeader: true, cell: ({ force }) => <Link to={recordPage('forces', force.id)}>{force.name}</Link> },
            { heading: 'Where', cell: ({ force }) => force.region ?? 'Railways of Great Britain' },
            { heading: 'Latest printed count', cell: (shown) => <Latest shown={shown} /> },
            { heading: 'Gave no figure for', cell: (shown) => <Silences shown={shown} /> },
            { heading: 'Requests known here', cell: (shown) => <Outcomes shown={shown} /> },
            { heading: 'Answers under', cell: ({ force }) => force.regime },
          ]}
        />
      </Section>
      <Section id="answered" title="Who answered, release by release">
        <DataTable
          caption="Forces that answered for the figure each release led with"
          rows={leading}
          rowKey={({ figure }) => figure.id}
          whenEmpty="No release was known on this day."
          columns={[
            {
              heading: 'Release',
              cell: ({ release }) => (
                <Link to={recordPage('releases', release.id)}>
                  {release.publisher}, {sayPartial(release.publishedOn)}
                </Link>
              ),
            },
            { heading: 'Period', cell: ({ figure }) => sayPeriodBriefly(figure.period) },
            { heading: 'Place', cell: ({ figure }) => figure.geography },
            { heading: 'Answered', cell: ({ figure }) => sayFigureCoverage(figure.coverage) },
          ]}
        />
      </Section>
      <Sums {...answer} />
      <Section id="replies" title="Requests and answers">
        {replies.length === 0 ? (
          <EmptyState>No answer to a request was known on this day.</EmptyState>
        ) : (
          <Replies replies={replies} />
        )}
      </Section>
    </>
  )
}

function Latest({ shown: { figures } }: { readonly shown: ForceShown }) {
  const latest = figures.toSorted((a, b) => (a.figure.period.to < b.figure.period.to ? -1 : 1)).at(-1)
  if (latest === undefined) return <span className="in-small nothing">none printed</span>
  const { figure } = latest
  return (
    <>
      <span className="amount">{sayCell(figure.cell)}</span>{' '}
      <span className="in-small">
        {figure.cell.kind === 'count' && `${unitWords[figure.unit]}, `}
        {sayPeriodBriefly(figure.period)}
      </span>
    </>
  )
}

function Silences({ shown: { silences } }: { readonly shown: ForceShown }) {
  if (silences.length === 0) return <span className="in-small nothing">none</span>
  const releases = [...new Map(silences.map(({ release }) => [release.id, release])).values()]
  return (
    <ul className="plain-list">
      {releases.map((release) => (
        <li key={release.id}>
          <Link to={recordPage('releases', release.id)}>
            {release.publisher}, {sayPartial(release.publishedOn)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Outcomes({ shown: { replies } }: { readonly shown: ForceShown }) {
  if (replies.length === 0) return <span className="in-small nothing">none</span>
  return replies.map(({ reply }) => {
    const { word, shape, tone } = foiOutcomeWords[reply.outcome]
    return (
      <span key={reply.id}>
        <Mark shape={shape} tone={tone} /> {word}
      </span>
    )
  })
}

/** Whether the forces printed beside a total make it. */
function Sums({ sums }: ForcesAnswer) {
  const states = {
    foots: { shape: 'full', tone: 'good', word: 'adds up' },
    'does-not-foot': { shape: 'cross', tone: 'bad', word: 'does not add up' },
    'cannot-tell': { shape: 'hatched', tone: 'unknown', word: 'cannot be settled: not every force has a number' },
  } as const
  const wrong = sums.filter(({ footing }) => footing.state === 'does-not-foot').length
  return (
    <Section id="sums" title="Do the sums add up?">
      {sums.length === 0 ? (
        <EmptyState>No release known on this day prints forces beside a total.</EmptyState>
      ) : (
        <>
          <p>
            {counted(sums.length, 'total is', 'totals are')} printed with single forces beside {sums.length === 1 ? 'it' : 'them'};{' '}
            {wrong === 0 ? 'none of them is contradicted by its parts.' : `${wrong} cannot be right.`}
          </p>
          <DataTable
            caption="Totals against the forces printed beside them"
            rows={sums}
            rowKey={({ figure }) => figure.id}
            columns={[
              { heading: 'Total', rowHeader: true, cell: ({ figure, release }) => <Link to={recordPage('releases', release?.id ?? '')}>{figure.label}</Link> },
              {
                heading: 'Result',
                cell: ({ footing: { state } }) => (
                  <>
                    <Mark shape={states[state].shape} tone={states[state].tone} /> {states[state].word}
                  </>
                ),
              },
              { heading: 'The sum', cell: ({ footing }) => footing.message },
            ]}
          />
        </>
      )}
    </Section>
  )
}
