import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { PlainFrame } from '../shell/plain-frame.tsx'
import { askAuth } from './auth-door.ts'
import { takeLinkToken } from './link-token.ts'
import { passwordHelp } from './password-help.ts'

/** Sets a new password, from the link of a letter. */
export function Reset() {
  const [token] = useState(takeLinkToken)
  const reset = useMutation({
    mutationFn: ({ newPassword }: Readonly<Record<string, string>>) => askAuth('reset-password', { token, newPassword }),
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
      <DeskForm action="Change the password" onSend={reset.mutate} isPending={reset.isPending} error={reset.error}>
        <InputField name="newPassword" label="New password" help={passwordHelp} type="password" autoComplete="new-password" />
      </DeskForm>
    </PlainFrame>
  )
}
