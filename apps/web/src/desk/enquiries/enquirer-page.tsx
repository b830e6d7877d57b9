import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { Done } from '../shell/done.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { forgetAnswersTo } from './kept-answers.ts'

type Held = Awaited<ReturnType<typeof desk.enquiries.person.mutate>>

/** What is held on somebody who wrote, to be handed to them or erased. */
export function EnquirerPage() {
  const { campaign } = useAtDesk()
  const { state } = useLocation()
  const [held, setHeld] = useState<Held>()
  const look = useMutation({
    mutationFn: ({ email = '' }: Readonly<Record<string, string>>) =>
      desk.enquiries.person.mutate({ campaign, email: email.trim() }),
    onSuccess: setHeld,
  })
  return (
    <DeskPage
      title="What is held on a person"
      opening="Whoever wrote to the campaign may ask for everything that is held on them, and to have it erased."
    >
      <p>
        <Link to="/enquiries">All enquiries</Link>
      </p>
      <DeskForm action="Look" onSend={look.mutate} isPending={look.isPending} error={look.error}>
        <InputField
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="off"
          defaultValue={state.email ?? ''}
          help="Make sure that it is theirs: answer to the address itself. That you looked is put on record, without the address."
        />
      </DeskForm>
      {held && <HeldOnPerson key={held.at} held={held} onErased={() => setHeld(undefined)} />}
    </DeskPage>
  )
}

function HeldOnPerson({ held, onErased }: { readonly held: Held; readonly onErased: () => void }) {
  const { campaign } = useAtDesk()
  const { email, enquiries, count } = held
  const [isAsked, setAsked] = useState(false)
  const erase = useMutation({
    mutationFn: (_again: Readonly<Record<string, string>>) => desk.enquiries.erase.mutate({ campaign, email }),
    onSuccess: async () => {
      forgetAnswersTo(
        localStorage,
        campaign,
        enquiries.map(({ id }) => id),
      )
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['enquiries', campaign] }),
        answers.invalidateQueries({ queryKey: ['today', campaign] }),
      ])
      answers.removeQueries({ queryKey: ['enquiry', campaign] })
    },
  })
  if (erase.data)
    return (
      <Done>
        Erased: {sayCount(erase.data.enquiries, 'enquiry', 'enquiries')} and {sayCount(erase.data.letters, 'letter', 'letters')}.
        Copies in backups go when those backups do.{' '}
        <button type="button" className="quiet" onClick={onErased}>
          Look for somebody else
        </button>
      </Done>
    )
  if (enquiries.length === 0) return <EmptyState>Nothing is held on {email} in this campaign.</EmptyState>
  return (
    <Section id="held" title={`Held on ${email}`}>
      <ul className="plain-list events">
        {enquiries.map(({ id, subject, receivedAt, events, letters }) => (
          <li key={id}>
            <p>
              <Link to="/enquiries/$id" params={{ id }} className="as-written">
                {subject}
              </Link>{' '}
              <span className="help">
                {sayInstant(receivedAt)}; {sayCount(events.length, 'entry', 'entries')} of what happened,{' '}
                {sayCount(letters.length, 'letter', 'letters')}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {count > enquiries.length && (
        <p>
          These are the oldest {enquiries.length} of {count}. Whoever runs the server hands over all of them, with{' '}
          <code>dutywatch enquiries export</code>; erasing them here erases all.
        </p>
      )}
      <p className="list-buttons">
        <button type="button" className="secondary" onClick={() => download(held)}>
          Download {count > enquiries.length ? 'these' : 'it all'} (JSON)
        </button>
        <button type="button" className="secondary" aria-expanded={isAsked} onClick={() => setAsked(!isAsked)}>
          Erase it…
        </button>
      </p>
      {isAsked && (
        <DeskForm action="Erase it for ever" onSend={erase.mutate} isPending={erase.isPending} error={erase.error}>
          <Notice kind="caution" title="This cannot be taken back">
            <p>
              Gone for good are {sayCount(count, 'enquiry', 'enquiries')}, all that was said about {count === 1 ? 'it' : 'them'},
              and every letter to {email}. That it was done is put on record, without the address.
            </p>
          </Notice>
          <InputField
            name="again"
            label="Type the address again"
            type="email"
            autoComplete="off"
            pattern={email.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)}
            title={`That is another address. To erase what is held, type ${email}.`}
          />
        </DeskForm>
      )}
    </Section>
  )
}

/** Hands a file to whoever is here, made on the page. */
function download(held: Held): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(held, undefined, 2)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `held-on-a-person-${held.at.slice(0, 10)}.json`
  link.click()
  URL.revokeObjectURL(address)
}

function sayCount(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`
}
