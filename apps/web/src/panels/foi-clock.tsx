import { parts, sayDay, weekday } from '@dutywatch/domain/date'
import type { Deadline, WorkingStep } from '@dutywatch/domain/foi'
import { DataTable } from '../ui/data-table.tsx'
import { sayShortDay } from '../words/days.ts'

/** The days of a request as a calendar, a column a weekday: which count, which do not, and the last day to answer. */
export function FoiClock({ deadline }: { readonly deadline: Deadline }) {
  const { working, due, startedOn } = deadline
  const blanks = weekday(startedOn) - 1
  return (
    <>
      <div className="clock clock-names" aria-hidden="true">
        {weekdayNames.map((name) => (
          <span key={name}>{name.slice(0, 3)}</span>
        ))}
      </div>
      <ol className="clock" aria-label={`The clock from ${sayDay(startedOn)} to ${sayDay(due)}`}>
        {Array.from({ length: blanks }, (_, index) => (
          <li key={index} className="clock-day clock-blank" aria-hidden="true" />
        ))}
        {working.map((step, index) => (
          <li key={step.day} className={classOf(step, due)}>
            <time dateTime={step.day}>{shortly(step.day, index === 0)}</time>
            <span className="count">{step.counted ?? ''}</span>
            <span className="why">{step.day === due ? 'last day' : sayWhy(step)}</span>
          </li>
        ))}
      </ol>
      <details className="chart-table">
        <summary>Day by day, with the reasons</summary>
        <DataTable
          caption={`Every day from ${sayDay(startedOn)} to ${sayDay(due)}`}
          rows={working}
          rowKey={({ day }) => day}
          columns={[
            { heading: 'Day', cell: ({ day }) => `${dayName(day)} ${sayDay(day)}` },
            { heading: 'Working day', cell: ({ counted }) => counted ?? '–', numeric: true },
            { heading: 'Why', cell: sayWhyFully },
          ]}
        />
      </details>
    </>
  )
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function dayName(day: string): string {
  return weekdayNames[weekday(day) - 1] ?? ''
}

function classOf({ day, why, counted }: WorkingStep, due: string): string {
  if (day === due) return 'clock-day clock-due'
  if (why === 'received') return 'clock-day clock-received'
  return counted === undefined ? 'clock-day clock-out' : 'clock-day'
}

/** "31 Mar" first and where a month begins, else "2"; the weekday is the column. */
function shortly(day: string, isFirst: boolean): string {
  const { day: dayOfMonth } = parts(day)
  return isFirst || dayOfMonth === 1 ? `${dayOfMonth} ${sayShortDay(day).split(' ')[1]}` : String(dayOfMonth)
}

function sayWhy({ why }: WorkingStep): string {
  if (why === 'received') return 'received'
  if (why === 'weekend') return 'weekend'
  return why.startsWith('bank holiday') ? 'holiday' : ''
}

function sayWhyFully({ why }: WorkingStep): string {
  if (why === 'received') return 'Received: the clock starts, and this day is not counted'
  if (why === 'counted') return 'Counts'
  if (why === 'paused') return 'The clock was stopped'
  return why === 'weekend' ? 'A weekend does not count' : `Does not count: ${why}`
}
