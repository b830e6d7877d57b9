import { sayDay } from '@dutywatch/domain/date'
import { requestClockWords, type RequestClock } from '@dutywatch/domain/foi'
import { capitalised } from '../../words/capitalised.ts'
import { counted } from '../../words/counted.ts'
import { FoiClock } from '../../panels/foi-clock.tsx'
import type { LineShown } from './answers.ts'

/** A last day and its working, once for all the requests that it is the same for. */
export interface SharedWorking {
  /** The anchor that rows link to. */
  readonly id: string
  readonly clock: RequestClock
  readonly lines: readonly LineShown[]
}

/** The workings behind the last days of a batch. Many requests go out on one day, and share theirs. */
export function workingsOf(lines: readonly LineShown[]): SharedWorking[] {
  const shared = new Map<string, { clock: RequestClock; lines: LineShown[] }>()
  for (const line of lines) {
    const clock = line.standing.answerBy
    if (clock === undefined) continue
    const days = clock.deadline?.working.map(({ day, why }) => `${day} ${why}`).join() ?? clock.rule
    const key = `${line.authority.regime} ${clock.kind} ${clock.due} ${days}`
    const held = shared.get(key)
    if (held) held.lines.push(line)
    else shared.set(key, { clock, lines: [line] })
  }
  return [...shared.values()]
    .toSorted((a, b) => a.clock.due.localeCompare(b.clock.due))
    .map((working, index) => ({ id: `working-${index + 1}`, ...working }))
}

/** Every last day to answer, worked out day by day. */
export function Workings({ workings }: { readonly workings: readonly SharedWorking[] }) {
  return workings.map(({ id, clock, lines }) => (
    <details key={id} className="chart-table">
      <summary>
        {capitalised(requestClockWords[clock.kind])} on {sayDay(clock.due)}
        {clock.deadline && `, counted from ${sayDay(clock.deadline.startedOn)}`}:{' '}
        {lines.length === 1 ? lines[0]?.authority.name : counted(lines.length, 'authority', 'authorities')}
      </summary>
      <div id={id}>
        <p>{clock.rule}.</p>
        {clock.deadline && <FoiClock deadline={clock.deadline} />}
      </div>
    </details>
  ))
}
