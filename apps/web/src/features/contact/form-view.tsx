import type { ContactStep } from '@dutywatch/api/page-renderer'
import { ChoiceField, TextField, WordsField } from '../../ui/form.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { AboutYourData } from './about-your-data.tsx'
import type { ContactData } from './contact-view.tsx'
import { whoChoices } from './who-words.ts'

type FormStep = Extract<ContactStep, { step: 'form' }>
type FormViewProps = Pick<ContactData, 'campaigns'> & Pick<FormStep, 'typed' | 'mistakes'>

/** The form, with what was typed and what is wrong with it. */
export function FormView({ campaigns, typed, mistakes }: FormViewProps) {
  const names = campaigns.map(({ title }) => title)
  return (
    <article>
      {mistakes.length > 0 && <ProblemSummary problems={mistakes} takesFocus />}
      <Opening title="Make an enquiry">
        {names.length === 1
          ? `Write to those who work on the campaign “${names[0]}”: ask for a figure, point out a mistake, offer an answer.`
          : 'Write to those who work on a campaign: ask for a figure, point out a mistake, offer an answer.'}
      </Opening>
      <Notice kind="caution" title="This is no emergency line">
        <p>
          It may be days before anybody reads what you write here. When somebody is in danger now, call the emergency services
          where you are.
        </p>
      </Notice>
      {names.length === 0 ? (
        <EmptyState>No campaign is listed here, so there is nobody to write to.</EmptyState>
      ) : (
        <Fields campaigns={campaigns} typed={typed} mistakes={mistakes} />
      )}
      <AboutYourData />
    </article>
  )
}

function Fields({ campaigns, typed, mistakes }: FormViewProps) {
  const field = (name: keyof FormStep['typed']) => ({
    name,
    value: typed[name],
    error: mistakes.find((mistake) => mistake.field === name)?.message,
  })
  return (
    <form method="post" action="/contact" className="post-form" noValidate>
      {campaigns.length > 1 && (
        <ChoiceField
          {...field('campaign')}
          label="Which campaign you write to"
          choices={[{ value: '', label: 'Choose one' }, ...campaigns.map(({ id, title }) => ({ value: id, label: title }))]}
        />
      )}
      <TextField {...field('name')} label="Your name" asks="name" />
      <TextField {...field('email')} label="Your e-mail address" asks="email" help="The answer goes there, and nothing else." />
      <ChoiceField {...field('who')} label="Who you are (if you want to say)" choices={whoChoices} />
      <TextField {...field('subject')} label="What it is about" help="In a few words. For a mistake: the address of the page." />
      <WordsField
        {...field('message')}
        label="Your message"
        help="At most 5,000 characters. Leave out what you would not want to be read by several people, and names of others."
      />
      <div className="visually-hidden" aria-hidden="true">
        <label htmlFor="website">Leave this empty</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" defaultValue={typed.website} />
      </div>
      <p>Nothing is sent yet: you read it once more first.</p>
      <button type="submit">Read it once more</button>
    </form>
  )
}
