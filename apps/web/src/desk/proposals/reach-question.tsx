import { sayDay } from '@dutywatch/domain/date'
import { Refused } from '../shell/desk-form.tsx'
import type { ReachAsked } from './reach-asked.ts'

export interface ReachQuestionProps {
  readonly reach: ReachAsked
  readonly error: unknown
}

/**
 * Says that the sources of the tracker must reach further for what is proposed, and of which other dates readers are told otherwise by that:
 * those are to be looked at, and ticked, before anything is proposed.
 */
export function ReachQuestion({ reach, error }: ReachQuestionProps) {
  if (reach === 'nothing') return null
  if (reach === 'not-known')
    return error ? (
      <Refused error={error} />
    ) : (
      <output className="help">One moment: it is worked out what readers would be told of other dates…</output>
    )
  const { from, to, turns } = reach
  const overdue = turns.filter(({ state }) => state === 'overdue').length
  const dates = turns.length === 1 ? 'one other date' : `${turns.length} other dates`
  return (
    <fieldset className="field field-group">
      <legend>How far the sources reach</legend>
      <p>
        The tracker says that its sources reach to {sayDay(from)}. What this tells was known on {sayDay(to)}, so once it is
        published the tracker must say that they reach to that day: whatever was due by then, and is not on record, is told to
        readers as not having happened.
      </p>
      <input type="hidden" name="informedTo" value={to} />
      {turns.length === 0 ? (
        <p>No other date is told otherwise by that.</p>
      ) : (
        <>
          <p>
            Of {dates} readers are then told otherwise
            {overdue > 0 && `, and ${overdue} of them ${overdue === 1 ? 'is' : 'are'} called overdue`}:
          </p>
          <ul>
            {turns.map(({ milestone, sentence }) => (
              <li key={milestone}>
                <a href={`/promises/${milestone}`} target="_blank" rel="noreferrer">
                  {sentence}
                  <span className="visually-hidden"> (opens beside this page)</span>
                </a>
              </li>
            ))}
          </ul>
          <label className="tick">
            <input type="checkbox" name="looked" value="yes" /> I have looked: what readers are then told of {dates} is so
          </label>
          <p className="help">Where you cannot say so, find out first what happened by then, and put that on record too.</p>
        </>
      )}
    </fieldset>
  )
}

/** Why nothing can be proposed before the question is answered; nothing where it is. */
export function unanswered(reach: ReachAsked, looked: string | undefined): string | undefined {
  if (reach === 'nothing') return undefined
  if (reach === 'not-known')
    return 'It is still worked out what readers would be told of other dates. Wait a moment, then do this again.'
  if (reach.turns.length === 0 || looked === 'yes') return undefined
  return 'Look at the other dates of which readers would be told otherwise, and tick that it is so.'
}
