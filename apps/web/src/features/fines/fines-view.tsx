import { printMoney } from '@dutywatch/domain/regulator'
import { recordAddress } from '../../place/record-address.ts'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { FinePage } from './answer.ts'
import { Comparison } from './comparison.tsx'
import { Examples } from './examples.tsx'
import { FineFigure } from './fine-figure.tsx'
import { FineForm } from './fine-form.tsx'
import { ProblemSummary } from '../../ui/problem-summary.tsx'
import { problemsOf } from './problems.ts'
import { limbWords, sayFine } from './say-fines.ts'

/** How large a fine can be: the question, the answer drawn, and what other regimes allow. */
export function FinesView(answer: FinePage) {
  const { rules, rule, examples, turnover, penalty, comparison } = answer
  const problems = problemsOf(answer)
  return (
    <>
      <Opening title="How large can a fine be?">{sayFine(answer)}</Opening>
      {problems.length > 0 && <ProblemSummary problems={problems} />}
      {rules.length === 0 ? (
        <EmptyState>
          The caps this calculator knows came later.{' '}
          <Link to="/powers/fines" asOf="present">
            Use it with the law as it is known today
          </Link>
          .
        </EmptyState>
      ) : (
        <FineForm answer={answer} problems={problems} />
      )}
      {rule.ok && (
        <Section id="maximum" title={penalty?.ok ? 'The maximum' : 'How the limit works'}>
          <FineFigure answer={answer} rule={rule.value} />
          <Result answer={answer} />
          {rule.value.note && (
            <Notice>
              <p>{rule.value.note}</p>
            </Notice>
          )}
          <p className="small">
            A maximum is a ceiling, not a forecast: what was imposed so far stands under{' '}
            <Link to="/powers" hash="fines">
              fines
            </Link>
            . <Link to={recordAddress('penaltyRules', rule.value.id)}>Permanent address of this rule</Link>.
          </p>
        </Section>
      )}
      {rule.ok && examples.length > 0 && <Examples rule={rule.value} examples={examples} />}
      <Comparison answer={{ rules, comparison, turnover }} />
    </>
  )
}

function Result({ answer: { rule, rules, turnover, penalty } }: { readonly answer: FinePage }) {
  if (!rule.ok || !turnover?.ok || !penalty?.ok) return null
  const { maximum, limb, fixed, percentage, crossover, explanation } = penalty.value
  const isRepealed = rules.some((row) => row.rule.id === rule.value.id && row.repealed)
  return (
    <KeyFacts
      facts={[
        { term: 'Turnover as we read it', value: printMoney(turnover.value) },
        { term: 'Maximum fine', value: <strong>{printMoney(maximum)}</strong>, source: rule.value.citations },
        { term: 'What decides', value: `${capitalised(limbWords[limb])}.` },
        { term: 'Fixed sum', value: fixed && printMoney(fixed) },
        { term: 'Percentage', value: percentage && `${rule.value.percent}% is ${printMoney(percentage)}` },
        { term: 'The two are equal at', value: crossover && printMoney(crossover) },
        { term: 'Working', value: explanation },
        { term: 'Under', value: [rule.value.regime, rule.value.provision].filter((part) => part !== undefined).join(', ') },
        { term: 'Still law?', value: isRepealed ? 'No. It has been repealed and is shown for comparison.' : undefined },
      ]}
    />
  )
}
