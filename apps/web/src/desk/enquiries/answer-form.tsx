import { useEffect, useId, useRef, useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { describedBy, FieldWords, Refused } from '../shell/desk-form.tsx'
import { keptAnswers } from './kept-answers.ts'
import { MailLink } from './mail-link.tsx'
import { useAct, type Enquiry } from './use-enquiry.ts'

export interface AnswerFormProps {
  readonly enquiry: Enquiry
  /** Is told what was done. */
  readonly onAnswered: (words: string) => void
}

/** Answers an enquiry: typed, looked at as the letter that it becomes, then sent; or put on record where it was answered otherwise. */
export function AnswerForm({ enquiry, onAnswered }: AnswerFormProps) {
  const { me, campaign } = useAtDesk()
  const { id, events, email, letter } = enquiry
  const kept = keptAnswers(localStorage, { person: me.person.id, campaign })
  const [words, setWords] = useState(() => kept.find(id))
  const [how, setHow] = useState<'letter' | 'by-hand'>(letter ? 'letter' : 'by-hand')
  const [close, setClose] = useState(false)
  const [isLookedAt, setLookedAt] = useState(false)
  const [isMissed, setMissed] = useState(false)
  const field = useId()
  const label = how === 'letter' ? 'The answer' : 'What was answered'
  const wrong = isMissed && words.trim() === '' ? `Fill in “${label}” first.` : undefined
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!isLookedAt) box.current?.focus()
  }, [isLookedAt])
  const answer = useAct(
    id,
    () => {
      const seen = events.at(-1)?.seq
      return desk.enquiries.answer.mutate({
        campaign,
        enquiry: id,
        words,
        close,
        byHand: how === 'by-hand',
        ...(seen !== undefined && { seen }),
      })
    },
    () => {
      kept.forget(id)
      onAnswered(how === 'letter' ? `The answer is on its way to ${email}.` : 'It is on record that it was answered.')
    },
  )
  if (isLookedAt && letter)
    return (
      <LetterShown
        to={email}
        subject={letter.subject}
        text={`${words.trim()}\n\n${letter.foot}`}
        isPending={answer.isPending}
        error={answer.error}
        onSend={() => !answer.isPending && answer.mutate(undefined)}
        onChange={() => setLookedAt(false)}
      />
    )
  return (
    <form
      className="desk-form answer-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setMissed(words.trim() === '')
        if (words.trim() === '') box.current?.focus()
        else if (how === 'letter') setLookedAt(true)
        else if (!answer.isPending) answer.mutate(undefined)
      }}
    >
      {!letter && <WithoutMail email={email} />}
      {letter && (
        <fieldset className="field field-group">
          <legend>How</legend>
          <label className="tick">
            <input type="radio" name="how" checked={how === 'letter'} onChange={() => setHow('letter')} /> By a letter from here,
            to <span className="as-written">{email}</span>
          </label>
          <label className="tick">
            <input type="radio" name="how" checked={how === 'by-hand'} onChange={() => setHow('by-hand')} /> It was answered
            otherwise; put that on record
          </label>
        </fieldset>
      )}
      <div className="field">
        <label htmlFor={field}>{label}</label>
        <FieldWords id={field} wrong={wrong} />
        <textarea
          ref={box}
          id={field}
          rows={8}
          required
          {...describedBy(field, { wrong })}
          maxLength={10_000}
          value={words}
          onChange={({ target }) => {
            setWords(target.value)
            kept.keep(id, target.value, new Date().toISOString())
          }}
        />
      </div>
      <label className="tick">
        <input type="checkbox" checked={close} onChange={({ target }) => setClose(target.checked)} /> Close the enquiry with it
      </label>
      <Refused error={answer.error} />
      <p className="list-buttons">
        <button type="submit">{how === 'letter' ? 'Look at the letter' : 'Put it on record'}</button>
      </p>
    </form>
  )
}

function WithoutMail({ email }: { readonly email: string }) {
  return (
    <Notice kind="caution" title="No mail can be sent from here">
      <p>
        Answer from your own mail, to <MailLink email={email} />, and put on record here what you answered. Whoever runs the
        server can have letters sent from here: see <code>SMTP_URL</code> and <code>MAIL_FROM</code> in its README.
      </p>
    </Notice>
  )
}

interface LetterShownProps {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly isPending: boolean
  readonly error: unknown
  readonly onSend: () => void
  readonly onChange: () => void
}

/** The letter as it will be sent, and to whom. */
function LetterShown({ to, subject, text, isPending, error, onSend, onChange }: LetterShownProps) {
  const heading = useId()
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <section ref={box} tabIndex={-1} className="letter" aria-labelledby={heading}>
      <h3 id={heading}>This is sent</h3>
      <dl>
        <div>
          <dt>To</dt>
          <dd className="as-written">{to}</dd>
        </div>
        <div>
          <dt>Subject</dt>
          <dd className="as-written">{subject}</dd>
        </div>
      </dl>
      <p className="message as-written">{text}</p>
      <Refused error={error} />
      <p className="list-buttons">
        <button type="button" aria-disabled={isPending || undefined} onClick={onSend}>
          {isPending ? 'One moment…' : 'Send it'}
        </button>
        <button type="button" className="secondary" onClick={onChange}>
          Change it
        </button>
      </p>
    </section>
  )
}
