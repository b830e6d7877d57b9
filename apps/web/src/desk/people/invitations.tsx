import { useMutation, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm, InputField, Refused } from '../shell/desk-form.tsx'
import { sayInstant, sayInstantDay } from '../shell/say-instant.ts'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { roles, roleWords } from './role-words.ts'

/** Invites somebody, and shows who has been invited and has not come yet. */
export function Invitations() {
  const { campaign } = useAtDesk()
  const key = ['invitations', campaign]
  const open = useQuery({ queryKey: key, queryFn: () => desk.people.invitations.query({ campaign }) })
  const again = () => answers.invalidateQueries({ queryKey: key })
  const invite = useMutation({
    mutationFn: ({ email = '', role }: Readonly<Record<string, string>>) =>
      desk.people.invite.mutate({ campaign, email: email.trim(), role: roles.find((each) => each === role) ?? 'viewer' }),
    onSuccess: again,
  })
  const withdraw = useMutation({
    mutationFn: (invitation: string) => desk.people.withdrawInvitation.mutate({ campaign, invitation }),
    onSuccess: again,
  })
  const role = useId()
  return (
    <Section id="invite" title="Invite somebody">
      <DeskForm action="Invite" onSend={invite.mutate} isPending={invite.isPending} error={invite.error}>
        <InputField name="email" label="E-mail address" type="email" autoComplete="off" />
        <div className="field">
          <label htmlFor={role}>Role</label>
          <select id={role} name="role" defaultValue="editor">
            {roles.map((each) => (
              <option key={each} value={each}>
                {roleWords[each].word}
              </option>
            ))}
          </select>
        </div>
      </DeskForm>
      {invite.data && (
        <Notice title={invite.data.sent ? 'A letter is on its way' : 'No letter could be sent'}>
          {invite.data.sent ? (
            <p>The link in it stands until {sayInstant(invite.data.expiresAt)}.</p>
          ) : (
            <p>
              Hand this link on yourself; it is shown only now and stands until {sayInstant(invite.data.expiresAt)}:{' '}
              <code className="secret">{invite.data.link}</code>
            </p>
          )}
        </Notice>
      )}
      {open.data && open.data.length > 0 && (
        <>
          <h3>Invited, and not here yet</h3>
          <ul className="plain-list rows">
            {open.data.map((each) => (
              <li key={each.id}>
                <span>
                  {each.email}, as {each.role}
                  <span className="help">, until {sayInstantDay(each.expiresAt)}</span>
                </span>
                <button type="button" className="quiet" onClick={() => withdraw.mutate(each.id)}>
                  Withdraw <span className="visually-hidden">the invitation of {each.email}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Refused error={open.error ?? withdraw.error} />
    </Section>
  )
}
