import type { ContactStep } from '@dutywatch/api/page-renderer'
import { Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import type { ContactData } from './contact-view.tsx'
import { whoWords } from './who-words.ts'

type CheckStep = Extract<ContactStep, { step: 'check' }>

/** What will be sent, to be read once more, and why it was not sent yet. */
export function CheckView({ campaigns, typed, seal, notice }: Pick<ContactData, 'campaigns'> & Omit<CheckStep, 'step'>) {
  const to = campaigns.find(({ id }) => id === typed.campaign)?.title ?? typed.campaign
  return (
    <article>
      <Opening title="Read it once more before it is sent">
        It will be read as it stands here, by those who work on the campaign.
      </Opening>
      {notice !== undefined && (
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- that nothing was sent is heard first, without a script
        <div className="told" tabIndex={-1} autoFocus>
          <Notice kind="caution" title="It is not sent yet">
            <p>{notice}</p>
          </Notice>
        </div>
      )}
      <dl className="key-facts">
        <Fact name="To" words={to} />
        <Fact name="From" words={typed.name} />
        <Fact name="The answer goes to" words={typed.email} />
        {typed.who !== '' && <Fact name="You are" words={whoWords(typed.who)} />}
        <Fact name="About" words={typed.subject} />
        <Fact name="Message" words={typed.message} />
      </dl>
      <form method="post" action="/contact/send" className="post-form">
        {Object.entries({ ...typed, seal }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="buttons">
          <button type="submit">Send it</button>
          <button type="submit" className="other" formAction="/contact" name="change" value="yes">
            Change it
          </button>
        </div>
      </form>
    </article>
  )
}

function Fact({ name, words }: { readonly name: string; readonly words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="as-typed">{words}</dd>
    </div>
  )
}
