import { isUse, printMoney } from '@dutywatch/domain/regulator'
import { recordAddress } from '../../place/record-address.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { Day } from '../../ui/day.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { ProvisionLinks } from '../../ui/provision-links.tsx'
import { Section } from '../../ui/section.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { forceStatusWords } from '../../words/law.ts'
import type { Action, PowerAnswer } from './answer.ts'
import { sayPower } from './say-powers.ts'

/** One power: where it is written, whether that is in force, and every use of it. */
export function PowerView(answer: PowerAnswer) {
  const { row, duties, fines } = answer
  const { power, actions } = row
  return (
    <>
      <Opening title={power.name}>{sayPower(answer)}</Opening>
      <p>{power.definition}</p>
      <KeyFacts facts={factsOf(answer)} />
      <Section id="uses" title="What was done with it">
        {actions.length === 0 ? (
          <EmptyState>{nothingWords[power.kind]}</EmptyState>
        ) : (
          <Timeline
            items={actions.map((action) => ({
              id: action.id,
              on: action.on,
              title: `${action.against === undefined ? '' : `${action.against}: `}${action.what}`,
              body: bodyOf(action),
              kind: isUse(action) ? undefined : 'Considered, not done as far as is known',
              source: action.citations,
            }))}
          />
        )}
        {fines > 0 && (
          <p>
            <Link to="/powers" hash="fines">
              All fines side by side
            </Link>{' '}
            · <Link to="/powers/fines">Work out how large a fine can be</Link>
          </p>
        )}
      </Section>
      {duties.length > 0 && (
        <Section id="duties" title="Duties that answer the same ask">
          <ul className="plain-list">
            {duties.map(({ id, name, definition }) => (
              <li key={id}>
                <Link to={`/duties/${id}`}>{name}</Link>: {definition}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <p className="small">
        <Link to={recordAddress('powers', power.id)}>Permanent address of this record</Link>
      </p>
    </>
  )
}

const unproven = 'That is not proof that there was none: our sources may not tell.'
const nothingWords = {
  power: `No use of this power is known. ${unproven}`,
  duty: `Nothing done under this duty is known. ${unproven}`,
  role: 'A role is held, not used.',
} as const

function factsOf({ row: { power, provisions, ask, holder }, forces }: PowerAnswer) {
  return [
    { term: 'Held by', value: holder?.name },
    { term: 'Provisions', value: <ProvisionLinks of={provisions} />, source: power.citations },
    {
      term: 'In force',
      value: forces.map(({ label, status, on }) => (
        <span key={label} className="line">
          {label}: <StateBadge state={forceStatusWords[status]} capital={false} />
          {on !== undefined && (
            <>
              {status === 'appointed' ? ', from ' : ', since '}
              <Day on={on} />
            </>
          )}
        </span>
      )),
    },
    {
      term: 'Asked for in',
      value: ask && (
        <Link to={`/asks/${ask.id}`}>
          Ask {ask.code}: {ask.text}
        </Link>
      ),
    },
    { term: 'Note', value: power.note },
  ]
}

function bodyOf({ penalty, dailyRate, ground, note }: Action): string | undefined {
  const parts = [
    penalty && `Fined ${printMoney(penalty)}${dailyRate === undefined ? '' : `, and ${dailyRate} on top`}.`,
    ground && `Ground: ${ground}.`,
    note,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length === 0 ? undefined : parts.join(' ')
}
