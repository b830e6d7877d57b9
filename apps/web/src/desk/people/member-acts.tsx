import type { Role } from '@dutywatch/api/desk'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answers, desk, whoamiKey } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { Done } from '../shell/done.tsx'
import { RoleField } from './role-field.tsx'
import { roles, roleWords } from './role-words.ts'
import { SentNotice, type SentLink } from './sent-notice.tsx'

/** Somebody who works in the campaign. */
export type Member = Awaited<ReturnType<typeof desk.people.list.query>>[number]

/** What an admin is about to do to somebody. */
export interface MemberAct {
  readonly kind: 'role' | 'password' | 'sessions' | 'remove'
  readonly member: Member
}

/** Asks once more before somebody's role, place or sessions are changed, does it and says what came of it. */
export function MemberActs({ act, onClose }: { readonly act: MemberAct | undefined; readonly onClose: () => void }) {
  const { campaign } = useAtDesk()
  const [did, setDid] = useState<string | SentLink>()
  const doing = useMutation({
    mutationFn: ({ role, ...what }: MemberAct & { readonly role: Role }) => done(what, role, campaign),
    onMutate: () => setDid(undefined),
    onSuccess: setDid,
    onSettled: () =>
      Promise.all([
        answers.invalidateQueries({ queryKey: ['people', campaign] }),
        // Whoever changes their own role may do other things from now on.
        answers.invalidateQueries({ queryKey: whoamiKey }),
      ]),
  })
  return (
    <>
      <Refused error={doing.error} />
      {typeof did === 'string' && <Done key={did}>{did}</Done>}
      {typeof did === 'object' && <SentNotice key={did.expiresAt} sent={did} />}
      {act && (
        <Asked
          key={`${act.kind} ${act.member.person}`}
          act={act}
          onConfirm={(role) => doing.mutate({ ...act, role })}
          onClose={onClose}
        />
      )}
    </>
  )
}

interface AskedProps {
  readonly act: MemberAct
  readonly onConfirm: (role: Role) => void
  readonly onClose: () => void
}

function Asked({ act: { kind, member }, onConfirm, onClose }: AskedProps) {
  const { me } = useAtDesk()
  const { name } = member
  const before = roles.find((each) => each === member.role) ?? 'viewer'
  const [role, setRole] = useState<Role>(before)
  const waits = roles.indexOf(role) >= roles.indexOf('reviewer') && !member.secondFactor
  const words = {
    role: { title: `What may ${name} do?`, action: 'Change the role', what: `${name} is ${before} now.` },
    password: {
      title: `Make a link for a new password for ${name}?`,
      action: 'Make the link',
      what: `${me.hasMail ? `It is sent to ${member.email}.` : 'This server sends no mail: the link is shown to you here, and you hand it on yourself.'} It works once, within an hour: whoever opens it sets the password of ${member.email}, and every session of ${name} ends. It takes no second factor away. That you made it is put on record.`,
    },
    sessions: {
      title: `End every session of ${name}?`,
      action: 'End the sessions',
      what: 'They are signed out in all browsers, and of their other campaigns too. They can sign in again; what they were typing is kept on their devices.',
    },
    remove: {
      title: `Remove ${name} from this campaign?`,
      action: 'Remove them',
      what: 'They see nothing of this campaign’s desk from now on. What they proposed and said stays on record, with their name.',
    },
  }[kind]
  return (
    <ConfirmDialog title={words.title} action={words.action} onConfirm={() => onConfirm(role)} onClose={onClose}>
      <p>
        {words.what} {member.person === me.person.id && 'This is you.'}
      </p>
      {kind === 'role' && <RoleField role={role} onRole={setRole} />}
      {kind === 'role' && waits && <p>{name} has no second factor, and can do nothing in that role before it is set up.</p>}
    </ConfirmDialog>
  )
}

async function done({ kind, member }: MemberAct, role: Role, campaign: string): Promise<string | SentLink> {
  const { person, name, email } = member
  switch (kind) {
    case 'role':
      await desk.people.changeRole.mutate({ campaign, person, role })
      return `${name} is ${roleWords[role].word} now.`
    case 'password':
      return { email, name, ...(await desk.people.passwordLink.mutate({ campaign, person })) }
    case 'sessions': {
      const { ended } = await desk.people.endSessions.mutate({ campaign, person })
      return ended === 0 ? `${name} was signed in nowhere.` : `${name} is signed out everywhere.`
    }
    case 'remove':
      await desk.people.endMembership.mutate({ campaign, person })
      return `${name} is no longer in this campaign.`
  }
}
