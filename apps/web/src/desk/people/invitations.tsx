import type { Role } from '@dutywatch/api/desk'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { DeskForm, InputField, Refused } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { sayInstantDay } from '../shell/say-instant.ts'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { RoleField } from './role-field.tsx'
import { SentNotice } from './sent-notice.tsx'

type Invitation = Awaited<ReturnType<typeof desk.people.invitations.query>>[number]
type Sent = Awaited<ReturnType<typeof desk.people.inviteAgain.mutate>>

/** Invites somebody, and shows who has been invited and has not come yet, with what became of each invitation. */
export function Invitations() {
  const { campaign, me } = useAtDesk()
  const key = ['invitations', campaign]
  const invitations = useQuery({ queryKey: key, queryFn: () => desk.people.invitations.query({ campaign }) })
  const [sent, setSent] = useState<Sent>()
  const [role, setRole] = useState<Role>('editor')
  const [invited, setInvited] = useState(0)
  const again = () => answers.invalidateQueries({ queryKey: key })
  /** Shown with the list as it then is: a new link is a new invitation, and the old one can be withdrawn no more. */
  const shown = async (made: Sent) => {
    await again()
    setSent(made)
  }
  const invite = useMutation({
    mutationFn: async ({ email = '' }: Readonly<Record<string, string>>) => {
      const to = { email: email.trim(), role }
      return { email: to.email, ...(await desk.people.invite.mutate({ campaign, ...to })) }
    },
    onSuccess: async (made) => {
      await shown(made)
      // The next one is somebody else: inviting the same one anew ends the link that is shown.
      setInvited((count) => count + 1)
    },
    onError: again,
  })
  const inviteAgain = useMutation({
    mutationFn: (invitation: string) => desk.people.inviteAgain.mutate({ campaign, invitation }),
    onSuccess: shown,
    onError: again,
  })
  const withdraw = useMutation({
    mutationFn: (invitation: string) => desk.people.withdrawInvitation.mutate({ campaign, invitation }),
    onMutate: () => setSent(undefined),
    onSettled: again,
  })
  const [withdrawing, setWithdrawing] = useState<Invitation>()
  return (
    <Section id="invite" title="Invite somebody">
      <DeskForm action="Invite" onSend={invite.mutate} isPending={invite.isPending} error={invite.error}>
        <InputField
          key={invited}
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="off"
          help={
            me.hasMail
              ? 'They are sent a link that works once, for a week. A link that they were sent before stops working.'
              : 'This server sends no mail: you are shown a link for them, which works once, for a week, and hand it on yourself. A link that was made for them before stops working.'
          }
        />
        <RoleField role={role} onRole={setRole} />
      </DeskForm>
      {sent && <SentNotice key={sent.expiresAt} sent={sent} />}
      <h3>Invited, and not here yet</h3>
      {invitations.data?.length === 0 && <EmptyState>Nobody is invited at the moment.</EmptyState>}
      <ul className="plain-list rows">
        {invitations.data?.map((each) => (
          <InvitationRow
            key={each.id}
            invitation={each}
            onAgain={() => inviteAgain.mutate(each.id)}
            onWithdraw={() => setWithdrawing(each)}
          />
        ))}
      </ul>
      <Refused error={invitations.error ?? withdraw.error ?? inviteAgain.error} />
      {withdraw.isSuccess && !sent && <Done key={withdraw.variables}>It is withdrawn: the link works no longer.</Done>}
      {withdrawing && (
        <ConfirmDialog
          title={`Withdraw the invitation of ${withdrawing.email}?`}
          action="Withdraw it"
          onConfirm={() => withdraw.mutate(withdrawing.id)}
          onClose={() => setWithdrawing(undefined)}
        >
          <p>The link that they were given stops working at once. You can invite them again at any time.</p>
        </ConfirmDialog>
      )}
    </Section>
  )
}

interface RowProps {
  readonly invitation: Invitation
  readonly onAgain: () => void
  readonly onWithdraw: () => void
}

function InvitationRow({ invitation, onAgain, onWithdraw }: RowProps) {
  const { email, role, standing } = invitation
  const { hasMail } = useAtDesk().me
  return (
    <li>
      <span>
        {email}, as {role}
        <span className="help">{sayStanding(invitation)}</span>
      </span>
      <span className="row-acts">
        <button type="button" className="quiet" onClick={onAgain}>
          {hasMail ? 'Send again' : 'Make a new link'}{' '}
          <span className="visually-hidden">
            {hasMail ? 'to' : 'for'} {email}
          </span>
        </button>
        {standing === 'open' && (
          <button type="button" className="quiet" onClick={onWithdraw}>
            Withdraw <span className="visually-hidden">the invitation of {email}</span>
          </button>
        )}
      </span>
    </li>
  )
}

function sayStanding({ standing, invitedAt, expiresAt }: Invitation): string {
  const invited = `, invited on ${sayInstantDay(invitedAt)}`
  if (standing === 'open') return `${invited}, open until ${sayInstantDay(expiresAt)}`
  return `${invited}, ${standing === 'withdrawn' ? 'withdrawn' : 'expired'} on ${sayInstantDay(expiresAt)}`
}
