import { workingDayRule, workingDaysTaken, workingDaysWaited, type AnswerKind } from '@dutywatch/domain/foi'
import { sayDay } from '@dutywatch/domain/date'
import {
  AnswerTimes,
  CoverageKey,
  type AnswerTime,
  type CoverageLook,
  type CoveragePart,
  type Picture,
} from '../../charts/index.ts'
import { counted } from '../../words/counted.ts'
import { requestStateOf } from '../../words/requests.ts'
import type { BatchAnswer, LineShown } from './answers.ts'

const looks = {
  answered: 'full',
  'part-answered': 'half',
  refused: 'cross',
  'not-held': 'cross',
} as const satisfies Record<AnswerKind, CoverageLook>

const labels: readonly (readonly [CoverageLook, string])[] = [
  ['full', 'answered'],
  ['half', 'answered in part'],
  ['cross', 'refused, or not held'],
  ['empty', 'no answer yet'],
]

/** One authority whose time can be told: how long it took, or has let the request wait. */
export interface TimedLine extends AnswerTime {
  readonly line: LineShown
  readonly isInTime: boolean
}

/** Those whose time can be told, the slowest first. */
export function timedLines({ lines }: Pick<BatchAnswer['glance'], 'lines'>): TimedLine[] {
  return lines
    .flatMap((line): TimedLine[] => {
      const { standing, authority } = line
      const time = workingDaysTaken(standing) ?? workingDaysWaited(standing)
      if (time === undefined) return []
      const look = standing.answer ? looks[standing.answer.kind] : 'empty'
      return [{ key: authority.id, workingDays: time.days, isInTime: time.isInTime, look, line }]
    })
    .toSorted((a, b) => b.workingDays - a.workingDays)
}

/** What the squares stand for, and how many there are of each. */
function timedParts(times: readonly TimedLine[]): CoveragePart[] {
  return labels.map(([look, label]) => ({
    key: look,
    label,
    look,
    count: times.filter((time) => time.look === look).length,
  }))
}

/** The working days of every authority against the time that the law allows; nothing while no time can be told. */
export function answerTimesPicture({ batch, glance }: Pick<BatchAnswer, 'batch' | 'glance'>): Picture | undefined {
  const times = timedLines(glance)
  const [slowest] = times
  if (slowest === undefined) return undefined
  const { daysToRespond: limit } = workingDayRule('FOIA')
  const title = `Working days to answer: ${batch.title}`
  const sentence = `${sayTimed(times, limit)} ${saySlowest(slowest)}`
  return {
    name: 'answer-times',
    query: { batch: batch.id },
    page: { to: `/foi/${batch.id}` },
    title,
    sentence,
    coverage: sayDrawn(times.length, glance),
    legend: <CoverageKey parts={timedParts(times)} />,
    marks:
      'A full square gave what was asked for, a half one some of it; a crossed one refused or holds nothing; an empty one has not answered.',
    cited: batch.citations,
    draw: (proportion) => (
      <AnswerTimes proportion={proportion} times={times} limit={limit} title={title} description={sentence} />
    ),
    figures: {
      header: ['batch', 'authority_id', 'authority', 'state', 'working_days', 'answered', 'in_time', 'as_known_to'],
      rows: times.map(({ workingDays, isInTime, line: { authority, standing } }) => [
        batch.id,
        authority.id,
        authority.name,
        requestStateOf(standing.state).word,
        workingDays,
        standing.answer ? 'yes' : 'no',
        isInTime ? 'yes' : 'no',
        glance.on,
      ]),
    },
  }
}

/** How many of the authorities are drawn, and why not all. */
function sayDrawn(drawn: number, { lines, on }: BatchAnswer['glance']): string {
  const rest = drawn === lines.length ? '' : ', for the others no day is known from which to count, or no answer is awaited'
  return `${drawn} of ${counted(lines.length, 'authority is', 'authorities are')} drawn${rest}. As known to ${sayDay(on)}.`
}

function sayTimed(times: readonly TimedLine[], limit: number): string {
  const answered = times.filter(({ look }) => look !== 'empty')
  const [inTime, late] = [answered.filter(({ isInTime }) => isInTime), answered.filter(({ isInTime }) => !isInTime)]
  const waiting = times.filter(({ look, isInTime }) => look === 'empty' && !isInTime).length
  const silent = waiting === 0 ? '' : `; ${waiting} ${waiting === 1 ? 'has' : 'have'} let that time pass and not answered`
  return `${counted(inTime.length, 'authority', 'authorities')} answered within ${limit} working days and ${late.length} later${silent}.`
}

function saySlowest({ line: { authority, standing }, workingDays }: TimedLine): string {
  const days = counted(workingDays, 'working day', 'working days')
  return standing.answer
    ? `The slowest, ${authority.name}, took ${days}.`
    : `The longest wait is for ${authority.name}: ${days} so far.`
}
