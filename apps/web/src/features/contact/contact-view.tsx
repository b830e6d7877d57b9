import type { ContactStep } from '@dutywatch/api/page-renderer'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { CheckView } from './check-view.tsx'
import { FormView } from './form-view.tsx'

/** What the contact page knows: whom one can write to, and what a form is answered with. */
export interface ContactData {
  readonly campaigns: readonly { readonly id: string; readonly title: string }[]
  readonly step: ContactStep
}

/** The contact page in each of its steps. */
export function ContactView({ campaigns, step }: ContactData) {
  switch (step.step) {
    case 'form':
      return <FormView campaigns={campaigns} typed={step.typed} mistakes={step.mistakes} />
    case 'check':
      return <CheckView campaigns={campaigns} {...step} />
    case 'sent':
      return <SentView />
    case 'refused':
      return <RefusedView message={step.message} />
  }
}

function SentView() {
  return (
    <article>
      <Opening title="It is sent">Those who work on the campaign can read it now.</Opening>
      <p>
        They answer by e-mail, to the address that you gave. Nothing is sent by itself, so no letter comes to say that yours was
        received; it was.
      </p>
      <p>
        <Link to="/contact" hash="data">
          What happens to what you wrote
        </Link>
      </p>
    </article>
  )
}

function RefusedView({ message }: { readonly message: string }) {
  return (
    <article>
      <Opening title="This was not sent">{message}</Opening>
      <p>
        <Link to="/contact">To the contact page</Link>
      </p>
    </article>
  )
}
