import { cellInterval, unitWords } from '@dutywatch/domain/evidence'
import type { RecordOf } from '@dutywatch/domain/tracker'
import type { DatasetRow } from './dataset-row.ts'

/** A column of a dataset: its name, what it holds, and its value in a row. */
export interface DatasetColumn {
  readonly name: string
  /** What it holds, in a sentence or two. */
  readonly meaning: string
  readonly type: 'words' | 'number' | 'day'
  readonly value: (row: DatasetRow) => string | number | undefined
}

/** What the columns of a release are chosen by. */
export interface ColumnsFor {
  readonly release: RecordOf<'releases'>
  readonly batch: RecordOf<'batches'> | undefined
  readonly rows: readonly DatasetRow[]
}

/** The columns of a release, those of its own breakdowns and shares among them, in the order they are written. */
export function columnsFor({ release, batch, rows }: ColumnsFor): DatasetColumn[] {
  const breakdowns = [...new Set(rows.flatMap(({ category }) => Object.keys(category)))].toSorted()
  const hasShares = rows.some(({ share }) => share !== undefined)
  return [
    words('release', 'The id of the release. Figures of two releases are never one series.', () => release.id),
    ...asked,
    ...whose,
    ...when,
    ...breakdowns.map((id) => breakdownColumn(id, batch)),
    ...counts,
    ...(hasShares ? shares : []),
    ...coverage,
    words('note', 'What else must be known of the number, in sentences.', ({ notes }) => notes.join(' ')),
  ]
}

type Value = DatasetColumn['value']
const words = (name: string, meaning: string, value: Value): DatasetColumn => ({ name, meaning, type: 'words', value })
const number = (name: string, meaning: string, value: Value): DatasetColumn => ({ name, meaning, type: 'number', value })
const day = (name: string, meaning: string, value: Value): DatasetColumn => ({ name, meaning, type: 'day', value })

const units = Object.entries(unitWords).map(([id, said]) => `${id} (${said})`)

const asked = [
  words('question', 'The id of the question in its batch of requests; empty where there was none.', ({ question }) => question),
  words('question_words', 'What was counted, in the words of the question or of the publisher.', (row) => row.questionWords),
  words('unit', `What one of the count is: ${units.join(', ')}. Different units do not add.`, ({ unit }) => unit),
]

const whose = [
  words('scope', 'The place that a total covers; empty in the row of one authority.', ({ scope }) => scope),
  words('authority_id', 'The permanent id of the authority here; empty for a total.', ({ force }) => force?.id),
  words('gss_code', 'The code of its area by the Office for National Statistics, where it has one.', ({ force }) => force?.code),
  words('authority', 'The name of the authority.', ({ force }) => force?.name),
  words('nation', 'The nation it is of, or the nations it works in.', ({ force }) => force?.nation),
]

const when = [
  day('period_from', 'The first day counted, or the month or year where no day is known.', ({ period }) => period.from),
  day('period_to', 'The last day counted, or the month or year where no day is known.', ({ period }) => period.to),
]

const counts = [
  words(
    'kind',
    'The kind of answer: count, correction (below zero), more-than, range, suppressed (small, not told), withheld (known and kept back), refused, not-held, over-cost, no-reply, not-asked or not-known.',
    ({ cell }) => cell.kind,
  ),
  number('value', 'The count, where it is exactly known and public. Empty is never zero.', ({ cell }) =>
    cell.kind === 'count' || cell.kind === 'correction' ? cell.value : undefined,
  ),
  number('low', 'The least that the count can be; empty where nothing is known.', ({ cell }) => cellInterval(cell)?.low),
  number('high', 'The most that the count can be; empty where there is no bound.', ({ cell }) => cellInterval(cell)?.high),
]

const shares = [
  number(
    'percent',
    'A share in per cent, as the publisher printed it, or of two public counts. Of all that the forces recorded that told every platform: how much of all that was counted.',
    ({ share }) => share?.percent,
  ),
  number(
    'percent_of',
    'How many it is a share of, where that was said. In the rows of forces that told every platform: all they recorded by platform, and of that all that was counted.',
    ({ share }) => share?.of,
  ),
]

const coverage = [
  number('answered', 'Of a total: how many authorities gave an exact count.', (row) => row.coverage?.answered),
  number(
    'partial',
    'Of a total: how many gave bounds, a count that is withheld, or a part: other figures that were asked for and not this.',
    (row) => row.coverage?.partial,
  ),
  number('refused', 'Of a total: how many replied without any number.', (row) => row.coverage?.refused),
  number('silent', 'Of a total: how many gave no reply, or were not asked.', (row) => row.coverage?.silent),
  number('of', 'Of a total: how many authorities it is about.', (row) => row.coverage?.of),
]

/** Named apart from the others, whatever a batch calls its breakdowns. */
function breakdownColumn(id: string, batch: RecordOf<'batches'> | undefined): DatasetColumn {
  const breakdown = batch?.breakdowns.find((each) => each.id === id)
  const values = breakdown?.values.map((value) => `${value.id} (${value.label})`) ?? []
  const named = `${breakdown?.label ?? id}, as an id; empty for all together.`
  return words(`by_${id}`, [named, ...(values.length > 0 ? [`${values.join(', ')}.`] : [])].join(' '), (row) => row.category[id])
}
