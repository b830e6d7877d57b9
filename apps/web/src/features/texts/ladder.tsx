import { nameText } from '@dutywatch/domain/parliament'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { sayProvisions } from '../../words/provisions.ts'
import type { ProvisionAnswer } from './answers.ts'
import { titleOfProvision } from '../../words/provision-names.ts'

type Rung = ProvisionAnswer['ladder'][number]

/** The provision in every text, in their order, and what changed from each to the next. */
export function Ladder({ ladder, text }: ProvisionAnswer) {
  if (ladder.length < 2) return null
  return (
    <Section id="ladder" title="From text to text">
      <ol className="ladder">
        {ladder.map((rung) => (
          <li key={rung.text.id} aria-current={rung.text.id === text.id ? 'true' : undefined}>
            <Step {...rung} />
            <p>
              <Called rung={rung} isHere={rung.text.id === text.id} />
              <span className="under">
                {capitalised(nameText(rung.text))}, <Day on={rung.text.publishedOn} />
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Step({ step, text }: Rung) {
  if (!step) return null
  const { from, anchor, summary, countedAs } = step
  return (
    <p className="ladder-step small">
      {countedAs === 'unchanged' ? (
        'No word changed'
      ) : (
        <Link to={`/bill/compare/${from.id}/${text.id}/${anchor}`}>{summary}</Link>
      )}
    </p>
  )
}

function Called({ rung: { text, provision, label, step }, isHere }: { readonly rung: Rung; readonly isHere: boolean }) {
  if (provision) {
    const name = titleOfProvision(provision, provision.heading)
    return isHere ? <strong>{name}</strong> : <Link to={`/bill/texts/${text.id}/${provision.address}`}>{name}</Link>
  }
  if (label !== undefined) return `${capitalised(sayProvisions(label))}; its words are not held`
  return step?.countedAs === 'removed' ? 'No longer there' : 'Not there'
}
