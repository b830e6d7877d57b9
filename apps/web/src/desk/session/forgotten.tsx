import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { PlainFrame } from '../shell/plain-frame.tsx'
import { askAuth } from './auth-door.ts'

/** Asks for a letter with a link to set a new password; where none can be sent, says at once who makes one. */
export function Forgotten() {
  const ask = useMutation({
    mutationFn: ({ email = '' }: Readonly<Record<string, string>>) => askAuth('request-password-reset', { email: email.trim() }),
  })
  const ways = useQuery({
    queryKey: ['ways-to-password'],
    queryFn: () => askAuth<{ readonly byLetter: boolean; readonly another: string }>('reset-password/ways'),
    retry: false,
    staleTime: Infinity,
  })
  if (ways.data?.byLetter === false) {
    return (
      <PlainFrame title="A new password">
        <p>This server sends no letters. {ways.data.another}</p>
        <p>
          <Link to="/">Back to signing in</Link>
        </p>
      </PlainFrame>
    )
  }
  // What cannot be asked is no reason to show no form: the server says the same once it is sent.
  if (ways.isPending) return <PlainFrame title="One moment…">{null}</PlainFrame>
  if (ask.isSuccess) {
    return (
      <PlainFrame title="Look at your post">
        <p>If that address has an account here, a letter with a link is on its way. The link works once, and not for long.</p>
        <p>
          <Link to="/">Back to signing in</Link>
        </p>
      </PlainFrame>
    )
  }
  return (
    <PlainFrame title="A new password">
      <DeskForm
        action="Send me a link"
        onSend={ask.mutate}
        isPending={ask.isPending}
        error={ask.error}
        beside={<Link to="/">Back to signing in</Link>}
      >
        <InputField name="email" label="E-mail address" type="email" autoComplete="username" />
      </DeskForm>
    </PlainFrame>
  )
}
