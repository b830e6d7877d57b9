import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { answers, whoamiKey } from '../desk-client.ts'
import { DeskForm, InputField, Refused } from '../shell/desk-form.tsx'
import { PlainFrame } from '../shell/plain-frame.tsx'
import { askAuth } from './auth-door.ts'
import { hasPasskeys, signInWithPasskey } from './passkeys.ts'
import { SecondStep } from './second-step.tsx'

/** Signs somebody in, on whatever page they are: it is drawn once they are. Why they must may be said first. */
export function SignIn({ opening }: { readonly opening?: string | undefined }) {
  const [isHalfWay, setHalfWay] = useState(false)
  const enter = () => void answers.invalidateQueries({ queryKey: whoamiKey })
  const password = useMutation({
    mutationFn: ({ email = '', password: typed = '' }: Readonly<Record<string, string>>) =>
      askAuth<{ readonly twoFactorRedirect?: boolean }>('sign-in/email', { email: email.trim(), password: typed }),
    onSuccess: ({ twoFactorRedirect }) => (twoFactorRedirect ? setHalfWay(true) : enter()),
  })
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: enter })
  if (isHalfWay) return <SecondStep onEntered={enter} onBack={() => setHalfWay(false)} />
  return (
    <PlainFrame title="Sign in to the desk">
      {opening !== undefined && <p>{opening}</p>}
      <DeskForm
        action="Sign in"
        onSend={password.mutate}
        isPending={password.isPending}
        error={password.error}
        beside={<Link to="/forgotten">Forgotten your password?</Link>}
      >
        <InputField name="email" label="E-mail address" type="email" autoComplete="username" />
        <InputField name="password" label="Password" type="password" autoComplete="current-password" />
      </DeskForm>
      {hasPasskeys() && (
        <section className="other-way" aria-labelledby="by-passkey">
          <h2 id="by-passkey">Or with a passkey</h2>
          <p className="help">
            Your fingerprint, face or PIN on this device, or a security key. It stands for password and code together.
          </p>
          <Refused error={passkey.error} />
          <button type="button" className="secondary" onClick={() => passkey.mutate()}>
            Use a passkey
          </button>
        </section>
      )}
    </PlainFrame>
  )
}
