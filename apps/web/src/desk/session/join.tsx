import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { sayInstantDay } from '../shell/say-instant.ts'
import { answers, whoamiKey } from '../desk-client.ts'
import { messageOf, reasonOf } from '../refusal.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { PlainFrame } from '../shell/plain-frame.tsx'
import { askAuth } from './auth-door.ts'
import { useOpenedLink } from './opened-link.ts'
import { roles, roleWords } from '../people/role-words.ts'
import { passwordHelp } from './password-help.ts'
import { useWhoami } from './session.ts'
import { SignIn } from './sign-in.tsx'

/** What an invitation is for. Without an address it is the link of a first start. */
interface Invitation {
  readonly email?: string
  readonly title?: string
  readonly role: string
  readonly expiresAt: string
  readonly hasAccount: boolean
}

/** Accepts an invitation, from the link of a letter: with a new account, or with the one that somebody has. */
export function Join() {
  const me = useWhoami()
  const { token, told: invitation } = useOpenedLink<Invitation>('invitation/read')
  if (token === '') {
    return (
      <PlainFrame title="This link is not whole">
        <p>Open the link of the letter again, all of it; it ends in a long row of letters.</p>
      </PlainFrame>
    )
  }
  if (invitation.error) {
    return (
      <PlainFrame title="This invitation cannot be used">
        <p>{messageOf(invitation.error)}</p>
        <p>
          <Link to="/">{me.data ? 'Go to the desk' : 'Sign in'}</Link>
        </p>
      </PlainFrame>
    )
  }
  if (!invitation.data || me.isPending) return <PlainFrame title="One moment…">{null}</PlainFrame>
  if (invitation.data.hasAccount && !me.data) return <SignIn />
  // Used or withdrawn since it was opened: the page then says so in place of the form.
  const lookAgain = async () => {
    await answers.invalidateQueries({ queryKey: whoamiKey })
    await invitation.refetch()
  }
  return <Accept token={token} invitation={invitation.data} isSignedIn={Boolean(me.data)} onRefused={lookAgain} />
}

interface AcceptProps {
  readonly token: string
  readonly invitation: Invitation
  readonly isSignedIn: boolean
  readonly onRefused: () => Promise<void>
}

/** Why an invitation is taken no more, whatever is typed. */
const over: readonly (string | undefined)[] = ['NO_SUCH_INVITATION', 'INVITATION_REDEEMED', 'INVITATION_EXPIRED']

function Accept({ token, invitation, isSignedIn, onRefused }: AcceptProps) {
  const go = useNavigate()
  const { email, title, role, expiresAt } = invitation
  const known = roles.find((each) => each === role)
  const accept = useMutation({
    mutationFn: (values: Readonly<Record<string, string>>) =>
      askAuth(
        'invitation/redeem',
        isSignedIn ? { token } : { token, ...values, ...(email === undefined && { email: values['email'] }) },
      ),
    onSuccess: async () => {
      await answers.invalidateQueries({ queryKey: whoamiKey })
      await go({ to: '/' })
    },
    onError: (error) => (over.includes(reasonOf(error)) ? onRefused() : undefined),
  })
  return (
    <PlainFrame title={title === undefined ? 'Set up the desk' : `Join “${title}”`}>
      <p>
        You are invited as {role === 'admin' || role === 'editor' ? 'an' : 'a'} {role}
        {email !== undefined && <>, under {email}</>}. The invitation stands until {sayInstantDay(expiresAt)}.
      </p>
      {known && <p className="help">{roleWords[known].meaning}</p>}
      <DeskForm
        action={isSignedIn ? 'Accept' : 'Make my account'}
        onSend={accept.mutate}
        isPending={accept.isPending}
        error={accept.error}
      >
        {!isSignedIn && (
          <>
            {email === undefined && <InputField name="email" label="E-mail address" type="email" autoComplete="username" />}
            <InputField
              name="name"
              label="Your name"
              help="As others at the desk know you. The public is not told it."
              autoComplete="name"
            />
            <InputField name="password" label="Password" help={passwordHelp} type="password" autoComplete="new-password" />
          </>
        )}
      </DeskForm>
    </PlainFrame>
  )
}
