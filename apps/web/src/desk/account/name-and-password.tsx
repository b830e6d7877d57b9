import { useMutation } from '@tanstack/react-query'
import { answers, whoamiKey } from '../desk-client.ts'
import { askAuth } from '../session/auth-door.ts'
import { passwordHelp } from '../session/password-help.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { Section } from '../../ui/section.tsx'

type Values = Readonly<Record<string, string>>

/** My name at the desk, and my password. */
export function NameAndPassword({ name }: { readonly name: string }) {
  const rename = useMutation({
    mutationFn: (values: Values) => askAuth('update-user', { name: values['name'] }),
    onSuccess: () => answers.invalidateQueries({ queryKey: whoamiKey }),
  })
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: Values) => askAuth('change-password', { currentPassword, newPassword }),
  })
  return (
    <>
      <Section id="name" title="Your name">
        <DeskForm action="Change the name" onSend={rename.mutate} isPending={rename.isPending} error={rename.error}>
          <InputField
            name="name"
            label="As others at the desk know you"
            help="The public is not told it."
            defaultValue={name}
            autoComplete="name"
          />
        </DeskForm>
        {rename.isSuccess && <output>It is changed.</output>}
      </Section>
      <Section id="password" title="Your password">
        <DeskForm action="Change the password" onSend={change.mutate} isPending={change.isPending} error={change.error}>
          <InputField name="currentPassword" label="The one you have" type="password" autoComplete="current-password" />
          <InputField name="newPassword" label="The new one" help={passwordHelp} type="password" autoComplete="new-password" />
        </DeskForm>
        {change.isSuccess && <output>It is changed, and every other browser of yours is signed out.</output>}
      </Section>
    </>
  )
}
