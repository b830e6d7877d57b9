import { saidWhen, sayDay, sayPartial } from '@dutywatch/domain/date'
import { Link } from '../ui/link.tsx'
import type { Flight } from './staircase-layout.ts'

/** The numbers on the drawing with the words they stand for, flight by flight. */
export function StaircaseKey({ flights }: { readonly flights: readonly Flight[] }) {
  const starts = flights.map((_, index) => flights.slice(0, index).reduce((count, { rungs }) => count + rungs.length, 1))
  return (
    <div className="staircase-key">
      {flights.map(({ key, label, rungs, actual }, index) => (
        <section key={key} className={`series-${(index % 5) + 1}`}>
          <p className="flight-name">{label}</p>
          <ol start={starts[index]}>
            {rungs.map((rung) => (
              <li key={rung.key}>
                {rung.to === undefined ? sayPartial(saidWhen(rung)) : <Link to={rung.to}>{sayPartial(saidWhen(rung))}</Link>}: “
                {rung.words}”{rung.by && `, ${rung.by}`}
              </li>
            ))}
          </ol>
          {actual && (
            <p className="flight-actual">
              <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
                <path className="diamond" d="M10 1l9 9l-9 9l-9-9Z" />
              </svg>{' '}
              {sayDay(actual.on)}: {actual.label}
            </p>
          )}
        </section>
      ))}
    </div>
  )
}
