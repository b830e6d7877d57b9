import { workingDaysTaken } from '@dutywatch/domain/foi'
import { StateBadge } from '../../ui/badge.tsx'
import { FoldedCitations } from '../../ui/citations.tsx'
import { Day } from '../../ui/day.tsx'
import { counted } from '../../words/counted.ts'
import { requestStateOf } from '../../words/requests.ts'
import type { LineShown } from './answers.ts'
import type { SharedWorking } from './workings.tsx'

/** Where a request stands and since when, for readers; what it rests on where the table does not say so once. */
export function Standing({ line: { standing, request }, cited }: { readonly line: LineShown; readonly cited: boolean }) {
  const { answer, exemptions, state, unknown } = standing
  const taken = workingDaysTaken(standing)
  return (
    <>
      <StateBadge state={requestStateOf(state)} />
      <span className="in-small">
        {answer?.on !== undefined && (
          <>
            {' '}
            <Day on={answer.on} />
          </>
        )}
        {taken && `, after ${counted(taken.days, 'working day', 'working days')}`}
        {exemptions.map(({ written, name }) => `; ${written}, ${name}`).join('')}
        {unknown.length > 0 && ` ${unknown.join(' ')}`}
      </span>
      {cited && request && <FoldedCitations of={request.citations} inSight={1} />}
    </>
  )
}

/** The day a request arrived; when it was sent, where that is all that is known. */
export function Received({ request }: Pick<LineShown, 'request'>) {
  const received = request?.events.find(({ kind }) => kind === 'received')?.on
  const sent = request?.events.find(({ kind }) => kind === 'sent')?.on
  if (received !== undefined) return <Day on={received} />
  return sent === undefined ? (
    'not known'
  ) : (
    <>
      not known; sent <Day on={sent} />
    </>
  )
}

/** The last day to answer, with its working, and how late the answer is. */
export function Due({
  line: { standing, authority },
  workings,
}: {
  readonly line: LineShown
  readonly workings: readonly SharedWorking[]
}) {
  const { answerBy, late } = standing
  if (answerBy === undefined) return 'no last day'
  const working = workings.find(({ lines }) => lines.some((each) => each.authority.id === authority.id))
  return (
    <>
      <a href={`#${working?.id}`}>
        <Day on={answerBy.due} />
      </a>
      {late && <span className="in-small"> {counted(late.workingDays, 'working day', 'working days')} late</span>}
    </>
  )
}
