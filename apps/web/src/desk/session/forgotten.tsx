import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { PlainFrame } from '../shell/plain-frame.tsx'
import { askAuth } from './auth-door.ts'

/** Asks for a letter with a link to set a new password. */
export function Forgotten() {
  const ask = useMutation({
    mutationFn: ({ email = '' }: Readonly<Record<string, string>>) => askAuth('request-password-reset', { email: email.trim() }),
  })
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
