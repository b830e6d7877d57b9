import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answers, whoamiKey } from '../desk-client.ts'
import { askAuth } from '../session/auth-door.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { Section } from '../../ui/section.tsx'
import { BackupCodes } from './backup-codes.tsx'
import { QrCode } from './qr-code.tsx'

interface Begun {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

/** The second factor: set up with an app and printed codes, renewed, or taken off. */
export function SecondFactor({ isOn }: { readonly isOn: boolean }) {
  const [begun, setBegun] = useState<Begun>()
  return (
    <Section id="second-factor" title="Second factor">
      {begun ? (
        <Confirm begun={begun} onDone={() => setBegun(undefined)} />
      ) : isOn ? (
        <Standing />
      ) : (
        <>
          <p>
            Besides the password, a code that an app on your phone shows. Reviewers and admins need it; everybody is safer with
            it. A passkey needs no code.
          </p>
          <Begin onBegun={setBegun} />
        </>
      )}
    </Section>
  )
}

function Begin({ onBegun }: { readonly onBegun: (begun: Begun) => void }) {
  const begin = useMutation({
    mutationFn: ({ password }: Readonly<Record<string, string>>) => askAuth<Begun>('two-factor/enable', { password }),
    onSuccess: onBegun,
  })
  return (
    <DeskForm action="Set up" onSend={begin.mutate} isPending={begin.isPending} error={begin.error}>
      <InputField name="password" label="Your password" type="password" autoComplete="current-password" />
    </DeskForm>
  )
}

function Confirm({ begun, onDone }: { readonly begun: Begun; readonly onDone: () => void }) {
  const confirm = useMutation({
    mutationFn: ({ code = '' }: Readonly<Record<string, string>>) =>
      askAuth('two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') }),
    onSuccess: async () => {
      await answers.invalidateQueries({ queryKey: whoamiKey })
      onDone()
    },
  })
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? ''
  return (
    <>
      <h3>1. Read this with an app for codes</h3>
      <QrCode text={begun.totpURI} label="The square that an app for codes reads" />
      <p>
        Or type it into the app: <code className="secret">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <h3>2. Keep these codes away from your phone</h3>
      <BackupCodes codes={begun.backupCodes} />
      <h3>3. Type the code that the app shows now</h3>
      <DeskForm action="Turn it on" onSend={confirm.mutate} isPending={confirm.isPending} error={confirm.error}>
        <InputField name="code" label="Six digits" inputMode="numeric" autoComplete="one-time-code" />
      </DeskForm>
    </>
  )
}

/** It is on: new codes, or off with it. */
function Standing() {
  const renew = useMutation({
    mutationFn: ({ password }: Readonly<Record<string, string>>) =>
      askAuth<Pick<Begun, 'backupCodes'>>('two-factor/generate-backup-codes', { password }),
  })
  const end = useMutation({
    mutationFn: ({ password }: Readonly<Record<string, string>>) => askAuth('two-factor/disable', { password }),
    onSuccess: () => answers.invalidateQueries({ queryKey: whoamiKey }),
  })
  return (
    <>
      <p>It is on.</p>
      {renew.data && <BackupCodes codes={renew.data.backupCodes} />}
      <details>
        <summary>New backup codes</summary>
        <DeskForm action="Make new codes" onSend={renew.mutate} isPending={renew.isPending} error={renew.error}>
          <InputField
            name="password"
            label="Your password"
            help="The old codes then no longer work."
            type="password"
            autoComplete="current-password"
          />
        </DeskForm>
      </details>
      <details>
        <summary>Take it off</summary>
        <DeskForm action="Take it off" onSend={end.mutate} isPending={end.isPending} error={end.error}>
          <InputField
            name="password"
            label="Your password"
            help="Reviewers and admins can then do nothing until it is set up again."
            type="password"
            autoComplete="current-password"
          />
        </DeskForm>
      </details>
    </>
  )
}
