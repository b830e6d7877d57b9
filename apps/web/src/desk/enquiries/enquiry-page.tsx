import { sayDay } from '@dutywatch/domain/date'
import { Link, useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { reasonOf } from '../refusal.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { EnquiryActs } from './enquiry-acts.tsx'
import { EnquiryEvents } from './enquiry-events.tsx'
import { enquiryStateWords, suspicionWords, whoWords } from './enquiry-words.ts'
import { forgetAnswersTo } from './kept-answers.ts'
import { MailLink } from './mail-link.tsx'
import { useEnquiry, type Enquiry } from './use-enquiry.ts'

/** One enquiry: what somebody wrote, what can be done, and what was done. */
export function EnquiryPage() {
  const { id } = useParams({ from: '/enquiries/$id' })
  const { campaign } = useAtDesk()
  const { data, error } = useEnquiry(id)
  useEffect(() => {
    if (reasonOf(error) === 'no-such-enquiry') forgetAnswersTo(localStorage, campaign, [id])
  }, [error, campaign, id])
  if (data) return <Shown enquiry={data} />
  return (
    <DeskPage title="An enquiry" opening={error ? 'It cannot be shown.' : 'One moment…'}>
      <Refused error={error} />
      <ToAll />
    </DeskPage>
  )
}

function Shown({ enquiry }: { readonly enquiry: Enquiry }) {
  const { id, subject, name, email, who, message, state, suspicion, takenBy, receivedAt, deletedOn } = enquiry
  const { may } = useAtDesk()
  return (
    <DeskPage title={subject} opening={<span className="as-written">{`${name} wrote on ${sayInstant(receivedAt)}.`}</span>}>
      <ToAll />
      {suspicion.length > 0 && state === 'suspected-spam' && (
        <Notice kind="caution" title="This looks like spam">
          <p>
            Signs of it: {suspicion.map((each) => suspicionWords[each]).join('; ')}. Say whether it is spam; only what is none is
            answered.
          </p>
        </Notice>
      )}
      <KeyFacts
        facts={[
          { term: 'State', value: <StateBadge state={enquiryStateWords[state]} /> },
          { term: 'Taken by', value: takenBy && (takenBy.name ?? 'somebody who has left') },
          { term: 'E-mail address', value: <MailLink email={email} /> },
          { term: 'Says to be', value: who && whoWords[who] },
          { term: 'Deleted on', value: `${sayDay(deletedOn)}, if nothing more happens` },
        ]}
      />
      <Section id="message" title="What was written">
        <blockquote className="message as-written">{message}</blockquote>
      </Section>
      <Section id="acts" title="What you can do">
        <EnquiryActs key={id} enquiry={enquiry} />
      </Section>
      <Section id="events" title="What happened">
        <EnquiryEvents enquiry={enquiry} />
      </Section>
      {may('erase-enquirer') && (
        <p>
          <Link to="/enquirer" state={{ email }}>
            Hand over or erase what is held on this person
          </Link>
        </p>
      )}
    </DeskPage>
  )
}

function ToAll() {
  return (
    <p>
      <Link to="/enquiries">All enquiries</Link>
    </p>
  )
}
