import { DeskPage } from '../shell/desk-page.tsx'
import { useAtDesk } from '../session/session.ts'
import { Letters } from './letters.tsx'
import { NameAndPassword } from './name-and-password.tsx'
import { Passkeys } from './passkeys.tsx'
import { SecondFactor } from './second-factor.tsx'
import { Sessions } from './sessions.tsx'

/** My own account: how I sign in, and where I am signed in. */
export function AccountPage() {
  const { me } = useAtDesk()
  const waits = me.memberships.some(({ waitsForSecondFactor }) => waitsForSecondFactor)
  return (
    <DeskPage
      title="My account"
      opening={
        waits
          ? 'Your role needs a second factor: set one up here, and the rest of the desk opens.'
          : `You are ${me.person.name}, ${me.person.email}.`
      }
    >
      <SecondFactor isOn={me.secondFactor} />
      <Passkeys />
      <Sessions />
      <Letters />
      <NameAndPassword name={me.person.name} />
    </DeskPage>
  )
}
