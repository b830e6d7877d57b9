import { saidWhen, sayDay, sayPartial, type PlainDate } from '@dutywatch/domain/date'
import { sayStaircase, Staircase, StaircaseKey, type Flight, type Picture } from '../charts/index.ts'
import type { MilestoneHistory } from './answers.ts'
import { flightsOf } from './flights.ts'

/** Which dates are drawn, as addresses say it: on the way to the law unless said otherwise. */
export type PromisesChosen = { readonly part: 'steps' | 'after' } | { readonly milestone: string }

export interface PromisesDrawn {
  readonly histories: readonly MilestoneHistory[]
  /** The day the drawing goes up to: no later than our sources reach. */
  readonly on: PlainDate
  readonly chosen?: PromisesChosen | undefined
  /** Said in place of a sentence for every flight, where there are many. */
  readonly sentence?: string | undefined
}

/** When something was promised for, against when it was said; nothing where no day was ever given. */
export function promisePicture({ histories, on, chosen, sentence }: PromisesDrawn): Picture | undefined {
  const flights = flightsOf(histories)
  if (flights.length === 0) return undefined
  return {
    name: 'promises',
    query: chosen,
    page: pageOf(chosen),
    title: titleOf(chosen, histories),
    sentence: sentence ?? sayStaircase(flights, on),
    legend: <StaircaseKey flights={flights.map(withoutLinks)} />,
    marks: sayNumbers(flights),
    cited: citedOf(histories),
    draw: (proportion) => <Staircase proportion={proportion} flights={flights} on={on} />,
    figures: plainDates(histories, flights),
  }
}

function pageOf(chosen: PromisesChosen | undefined) {
  if (chosen === undefined) return { to: '/promises' }
  if ('milestone' in chosen) return { to: '/promises', hash: chosen.milestone }
  return chosen.part === 'after' ? { to: '/promises', hash: 'after' } : { to: '/', hash: 'promises' }
}

function titleOf(chosen: PromisesChosen | undefined, histories: readonly MilestoneHistory[]): string {
  if (chosen === undefined) return 'Days promised on the way to the law, and when they came'
  if ('milestone' in chosen) return `When it was promised for: ${histories[0]?.milestone.title ?? ''}`
  return chosen.part === 'after'
    ? 'Days promised after the law, and when they came'
    : 'Days promised for the last steps to the law, and when they came'
}

/** In a frame a link would open a page that no frame may hold. */
function withoutLinks(flight: Flight): Flight {
  return { ...flight, rungs: flight.rungs.map((rung) => ({ ...rung, to: undefined })) }
}

/** What the numbers on the drawing stand for, for a file. */
function sayNumbers(flights: readonly Flight[]): string {
  let number = 0
  const said = flights.map(({ label, rungs, actual }) => {
    const each = rungs.map((rung) => {
      number += 1
      return `${number}, ${sayPartial(saidWhen(rung))}, “${rung.words}”`
    })
    return `${label}: ${each.join('; ')}${actual ? `; ${sayDay(actual.on)}: ${actual.label}` : ''}.`
  })
  return `The numbers say when and how it was promised. ${said.join(' ')}`
}

/** Every source of what is drawn, once, as sure as it is anywhere. */
function citedOf(histories: readonly MilestoneHistory[]) {
  const cited = histories.flatMap(({ said }) => said.flatMap(({ record }) => record.citations))
  return [...new Map(cited.map(({ source, confidence }) => [source, { source, confidence }])).values()]
}

function plainDates(histories: readonly MilestoneHistory[], flights: readonly Flight[]) {
  const sourcesOf = new Map<string, string>(
    histories.flatMap(({ said }) =>
      said.map(({ record }) => [record.id, record.citations.map(({ source }) => source).join('; ')] as const),
    ),
  )
  const header = ['milestone', 'what', 'number', 'said', 'by', 'words', 'earliest', 'latest', 'happened', 'sources'] as const
  const rungs = flights.flatMap(({ rungs: each, ...flight }) => each.map((rung) => ({ ...rung, flight })))
  const rows = rungs.map((rung, index) => [
    rung.flight.key,
    rung.flight.label,
    index + 1,
    saidWhen(rung),
    rung.by,
    rung.words,
    rung.earliest,
    rung.latest,
    rung.flight.actual?.on,
    sourcesOf.get(rung.key),
  ])
  return { header, rows }
}
