import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { enquiryEventWords } from './enquiry-words.ts'
import { useAct, type Enquiry } from './use-enquiry.ts'

type EnquiryEvent = Enquiry['events'][number]

/** What was done about an enquiry, in order, with what became of each letter. */
export function EnquiryEvents({ enquiry: { id, events } }: { readonly enquiry: Enquiry }) {
  return (
    <ol className="plain-list events">
      {events.map((event) => (
        <li key={event.seq}>
          <p>
            {event.by && <strong>{event.by.name}</strong>} {enquiryEventWords[event.kind]}{' '}
            <span className="help">{sayInstant(event.at)}</span>
          </p>
          {event.words !== undefined && <blockquote className="as-written">{event.words}</blockquote>}
          {event.kind === 'answered' && <LetterStanding enquiry={id} event={event} />}
        </li>
      ))}
    </ol>
  )
}

function LetterStanding({ enquiry, event: { seq, letter } }: { readonly enquiry: string; readonly event: EnquiryEvent }) {
  const { campaign } = useAtDesk()
  const retry = useAct(enquiry, () => desk.enquiries.retry.mutate({ campaign, enquiry, seq }))
  if (!letter) return <p className="help">Answered by hand; no letter was sent from here.</p>
  if (letter.state === 'sent') return <p className="help">Sent on {sayInstant(letter.at)}.</p>
  if (letter.state === 'waiting')
    return (
      <p className="help">
        The letter is on its way.{' '}
        {letter.why !== undefined &&
          `It could not be sent yet: ${letter.why} ${letter.at === undefined ? '' : `It is tried again on ${sayInstant(letter.at)}.`}`}
      </p>
    )
  return (
    <>
      <p className="field-error">The letter could not be sent{letter.why === undefined ? '.' : `: ${letter.why}`}</p>
      <p>
        <button
          type="button"
          className="secondary"
          aria-disabled={retry.isPending || undefined}
          onClick={() => retry.mutate(undefined)}
        >
          Try again
        </button>
      </p>
      <Refused error={retry.error} />
    </>
  )
}
