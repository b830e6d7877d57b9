import { sayDay } from '@dutywatch/domain/date'
import { unitWords } from '@dutywatch/domain/evidence'
import { lawNames, letterFor, type FoiRegime } from '@dutywatch/domain/foi'
import { recordPage } from '../../place/record-address.ts'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { uncapitalised } from '../../words/capitalised.ts'
import { listed } from '../../words/listed.ts'
import type { BatchAnswer } from './answers.ts'

/** The questions of a batch, numbered, and everything that was said with them. */
export function Asked({ batch, glance }: Pick<BatchAnswer, 'batch' | 'glance'>) {
  return (
    <>
      <ol>
        {batch.questions.map((question) => (
          <li key={question.id}>
            {question.words} <span className="in-small">{sayQuestion(question, batch)}</span>
            {question.offence !== undefined && (
              <>
                {' '}
                <Link to={recordPage('offences', question.offence)}>The offence</Link>
              </>
            )}
          </li>
        ))}
      </ol>
      <KeyFacts
        facts={[
          { term: 'Sent from', value: sayDay(batch.launchedOn), source: batch.citations },
          { term: 'For', value: <Items of={batch.periods.map(sayPeriod)} /> },
          {
            term: 'Split by',
            value: batch.breakdowns.length > 0 && (
              <Items
                of={batch.breakdowns.map(({ label, values }) => `${label}: ${listed(values.map((value) => value.label))}`)}
              />
            ),
          },
          {
            term: 'What was meant',
            value: batch.definitions.length > 0 && (
              <Items of={batch.definitions.map(({ term, words }) => `“${term}”: ${words}`)} />
            ),
          },
        ]}
      />
      {regimesIn(glance).map((regime) => (
        <Letter key={regime} batch={batch} regime={regime} />
      ))}
    </>
  )
}

function Items({ of }: { readonly of: readonly string[] }) {
  return (
    <ul className="plain-list">
      {of.map((words) => (
        <li key={words}>{words}</li>
      ))}
    </ul>
  )
}

type Batch = BatchAnswer['batch']

function sayQuestion({ unit, breakdowns }: Batch['questions'][number], batch: Batch): string {
  const splits = breakdowns.flatMap((id) => batch.breakdowns.find((each) => each.id === id)?.label ?? [])
  return `Counted in ${unitWords[unit]}${splits.length === 0 ? '' : `, split by ${listed(splits.map(uncapitalised))}`}.`
}

function sayPeriod({ from, to, words }: Batch['periods'][number]): string {
  const days = `${sayDay(from)} to ${sayDay(to)}`
  return words === undefined ? days : `${words} (${days})`
}

function regimesIn({ lines }: BatchAnswer['glance']): FoiRegime[] {
  return [...new Set(lines.map(({ authority }) => authority.regime))].toSorted()
}

function Letter({ batch, regime }: { readonly batch: Batch; readonly regime: FoiRegime }) {
  const letter = letterFor(batch, { name: '(name of the authority)', regime })
  return (
    <details className="chart-table">
      <summary>The letter, under the {lawNames[regime]}</summary>
      {letter.ok ? <p className="letter">{letter.value}</p> : <p>{letter.message}</p>}
    </details>
  )
}
