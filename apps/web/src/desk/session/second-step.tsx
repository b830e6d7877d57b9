import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf } from '../refusal.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { PlainFrame } from '../shell/plain-frame.tsx'
import { askAuth } from './auth-door.ts'

/** The second factor: the code that an app shows, or one of the codes that were printed. */
export function SecondStep({ onEntered, onBack }: { readonly onEntered: () => void; readonly onBack: () => void }) {
  const [isBackup, setBackup] = useState(false)
  const code = useMutation({
    mutationFn: ({ code: typed = '' }: Readonly<Record<string, string>>) =>
      askAuth(isBackup ? 'two-factor/verify-backup-code' : 'two-factor/verify-totp', {
        code: isBackup ? typed.trim() : typed.replaceAll(/\s/g, ''),
      }),
    onSuccess: onEntered,
    onError: (error) => {
      if (['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE'].includes(reasonOf(error) ?? '')) onBack()
    },
  })
  return (
    <PlainFrame title={isBackup ? 'One of your backup codes' : 'The code that your app shows'}>
      <DeskForm
        action="Go on"
        onSend={code.mutate}
        isPending={code.isPending}
        error={code.error}
        beside={
          <button type="button" className="quiet" onClick={() => setBackup(!isBackup)}>
            {isBackup ? 'Use the code of the app' : 'Use a backup code'}
          </button>
        }
      >
        {isBackup ? (
          <InputField
            key="backup"
            name="code"
            label="Backup code"
            help="One of the ten that you printed. Each works once."
            autoComplete="off"
          />
        ) : (
          <InputField
            key="app"
            name="code"
            label="Six digits"
            help="They change every half minute."
            inputMode="numeric"
            autoComplete="one-time-code"
          />
        )}
      </DeskForm>
    </PlainFrame>
  )
}
