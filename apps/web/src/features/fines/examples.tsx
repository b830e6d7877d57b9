import { printMoney, type PenaltyRule } from '@dutywatch/domain/regulator'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { sayShortMoney } from '../../words/money.ts'
import type { FineAnswer } from './answer.ts'
import { limbWords, shortTurnoverName } from './say-fines.ts'

/** A few turnovers below, at and above the crossing, each leading to its answer. */
export function Examples({ rule, examples }: { readonly rule: PenaltyRule; readonly examples: FineAnswer['examples'] }) {
  return (
    <Section id="examples" title="Examples">
      <ul className="plain-list">
        {examples.map(({ turnover, maximum, limb }) => {
          const short = sayShortMoney(turnover.amount, turnover.currency)
          return (
            <li key={turnover.amount}>
              <Link to="/powers/fines" query={{ turnover: short, currency: turnover.currency, rule: rule.id }}>
                {short} of {shortTurnoverName(rule)}
              </Link>
              : at most {printMoney(maximum)}; {limbWords[limb]}.
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
