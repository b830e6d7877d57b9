import { useMutation, useQuery } from '@tanstack/react-query'
import { answers } from '../desk-client.ts'
import { askAuth } from '../session/auth-door.ts'
import { addPasskey, hasPasskeys, type Passkey } from '../session/passkeys.ts'
import { DeskForm, InputField, Refused } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { sayInstantDay } from '../shell/say-instant.ts'
import { Section } from '../../ui/section.tsx'

const key = ['passkeys']

/** My passkeys: added, and taken away. */
export function Passkeys() {
  const held = useQuery({ queryKey: key, queryFn: () => askAuth<readonly Passkey[]>('passkey/list-user-passkeys') })
  const again = () => answers.invalidateQueries({ queryKey: key })
  const add = useMutation({
    mutationFn: ({ name = '' }: Readonly<Record<string, string>>) => addPasskey(name.trim()),
    onSuccess: again,
  })
  const remove = useMutation({
    mutationFn: ({ id }: Passkey) => askAuth('passkey/delete-passkey', { id }),
    onSuccess: again,
  })
  return (
    <Section id="passkeys" title="Passkeys">
      <p>Your fingerprint, face or PIN on a device, or a security key, in the place of password and code.</p>
      <ul className="plain-list rows">
        {held.data?.map((passkey) => (
          <li key={passkey.id}>
            <span>
              {nameOf(passkey)}
              {passkey.createdAt && <span className="help">, added on {sayInstantDay(passkey.createdAt)}</span>}
            </span>
            <button type="button" className="quiet" onClick={() => remove.mutate(passkey)}>
              Take away <span className="visually-hidden">{nameOf(passkey)}</span>
            </button>
          </li>
        ))}
      </ul>
      {remove.isSuccess && <Done key={remove.variables.id}>{nameOf(remove.variables)} is taken away.</Done>}
      <Refused error={held.error ?? remove.error} />
      {hasPasskeys() ? (
        <DeskForm action="Add a passkey" onSend={add.mutate} isPending={add.isPending} error={add.error}>
          <InputField
            name="name"
            label="What to call it"
            help="So that you know it again: work laptop, key on the ring."
            autoComplete="off"
          />
        </DeskForm>
      ) : (
        <p className="help">This browser cannot make passkeys.</p>
      )}
    </Section>
  )
}

function nameOf({ name }: Passkey): string {
  return name ?? 'Passkey'
}
