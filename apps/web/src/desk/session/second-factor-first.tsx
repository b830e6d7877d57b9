import { Link } from '@tanstack/react-router'
import { Notice } from '../../ui/notice.tsx'
import { DeskPage } from '../shell/desk-page.tsx'

/** Stands in place of a page for whoever can do nothing in the campaign before a second factor is set up. */
export function SecondFactorFirst({ role }: { readonly role: string }) {
  return (
    <DeskPage title="Not open yet" opening="One thing needs you before all others.">
      <SetUpSecondFactor role={role} />
    </DeskPage>
  )
}

/** Leads whoever needs a second factor to where it is set up. */
export function SetUpSecondFactor({ role }: { readonly role: string }) {
  return (
    <Notice kind="caution" title="Set up your second factor">
      <p>
        You are {role === 'admin' ? 'an' : 'a'} {role} of this campaign, and that needs one.{' '}
        <Link to="/account">Set it up in your account</Link>; until then you can do nothing here.
      </p>
    </Notice>
  )
}
