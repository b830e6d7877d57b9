import { sayDay } from '@dutywatch/domain/date'
import { requestClockWords } from '@dutywatch/domain/foi'
import type { RequestShown } from './answers.ts'
import { FoiClock } from '../../panels/foi-clock.tsx'
import { capitalised } from '../../words/capitalised.ts'

/** Every last day of requests to one force, each worked out day by day; what cannot be worked out says why. */
export function RequestClocks({ requests }: { readonly requests: readonly RequestShown[] }) {
  return requests.map(({ request, standing }) => {
    const name = request.reference === undefined ? 'this request' : `request ${request.reference}`
    return (
      <div key={request.id}>
        {standing.clocks.map((clock) => (
          <details key={clock.kind} className="chart-table">
            <summary>{`${capitalised(requestClockWords[clock.kind])} on ${sayDay(clock.due)}: the working of ${name}`}</summary>
            <p>{clock.rule}.</p>
            {clock.deadline && <FoiClock deadline={clock.deadline} />}
          </details>
        ))}
        {standing.unknown.map((why) => (
          <p key={why} className="in-small">
            {why}
          </p>
        ))}
      </div>
    )
  })
}
