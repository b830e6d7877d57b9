import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { messageOf, reasonOf } from '../refusal.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { PlainFrame } from '../shell/plain-frame.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { askAuth } from './auth-door.ts'
import { useOpenedLink } from './opened-link.ts'
import { passwordHelp } from './password-help.ts'

/** Whose password a link sets, and until when. */
interface PasswordLink {
  readonly name: string
  readonly email: string
  readonly expiresAt: string
}

/** Sets a new password, from a link; one that sets none any more says so before anything is typed. */
export function Reset() {
  const { token, told: link } = useOpenedLink<PasswordLink>('reset-password/read')
  if (token === '') {
    return (
      <PlainFrame title="This link is not whole">
        <p>Open it again from where it came from, all of it; it ends in a long row of letters.</p>
      </PlainFrame>
    )
  }
  if (link.error) {
    return (
      <PlainFrame title={titles[reasonOf(link.error) ?? ''] ?? 'This link cannot be looked at'}>
        <p>{messageOf(link.error)}</p>
        <p>
          <Link to="/">Sign in</Link>
        </p>
      </PlainFrame>
    )
  }
  if (!link.data) return <PlainFrame title="One moment…">{null}</PlainFrame>
  return <NewPassword token={token} link={link.data} onOver={link.refetch} />
}

const titles: Readonly<Record<string, string>> = {
  PASSWORD_LINK_USED: 'This link has been used',
  NO_SUCH_PASSWORD_LINK: 'This link sets no password any more',
}

interface NewPasswordProps {
  readonly token: string
  readonly link: PasswordLink
  /** Asks again what the link is, which then takes the place of the form. */
  readonly onOver: () => Promise<unknown>
}

function NewPassword({ token, link: { name, email, expiresAt }, onOver }: NewPasswordProps) {
  const reset = useMutation({
    mutationFn: ({ newPassword }: Readonly<Record<string, string>>) => askAuth('reset-password', { token, newPassword }),
    onError: (error) => (reasonOf(error) === 'INVALID_TOKEN' ? onOver() : undefined),
  })
  if (reset.isSuccess) {
    return (
      <PlainFrame title="Your password is changed">
        <p>Everybody who was signed in with the old one is signed out.</p>
        <p>
          <Link to="/">Sign in</Link>
        </p>
      </PlainFrame>
    )
  }
  return (
    <PlainFrame title="Choose a new password">
      <p>
        It is for the account of {name}, {email}. The link works once, until {sayInstant(expiresAt)}.
      </p>
      <DeskForm action="Change the password" onSend={reset.mutate} isPending={reset.isPending} error={reset.error}>
        <InputField name="newPassword" label="New password" help={passwordHelp} type="password" autoComplete="new-password" />
      </DeskForm>
    </PlainFrame>
  )
}
