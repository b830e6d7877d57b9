import type { Currency } from '@dutywatch/domain/regulator'
import { ChoiceField, GetForm, TextField } from '../../ui/form.tsx'
import type { FinePage } from './answer.ts'
import type { FieldProblem } from './problems.ts'
import { regimeName } from './say-fines.ts'

const currencyNames: Readonly<Record<Currency, string>> = {
  GBP: 'Pounds (GBP)',
  EUR: 'Euros (EUR)',
  AUD: 'Australian dollars (AUD)',
  USD: 'US dollars (USD)',
}

export interface FineFormProps {
  readonly answer: FinePage
  readonly problems: readonly FieldProblem[]
}

/** Asks for a turnover, its currency and the law. What was wrong stands beside its field and is kept to be put right. */
export function FineForm({ answer: { asked, rule, rules, currencies }, problems }: FineFormProps) {
  const errorOf = (field: FieldProblem['field']) => problems.find((problem) => problem.field === field)?.message
  const ruled = rule.ok ? rule.value.currency : undefined
  // Nothing stands chosen while the currency is what is asked for.
  const chosen = errorOf('currency') === undefined ? currencies.find((one) => one === (asked.currency || ruled)) : undefined
  const unchosen = chosen === undefined ? [{ value: '', label: 'Choose a currency' }] : []
  return (
    <GetForm to="/powers/fines" action="Work out the maximum">
      <TextField
        name="turnover"
        label="Yearly worldwide turnover"
        help="In figures or short: £1bn, 180m, 1,000,000,000."
        value={asked.turnover}
        error={errorOf('turnover')}
        size={24}
      />
      <ChoiceField
        name="currency"
        label="Currency"
        value={chosen ?? ''}
        error={errorOf('currency')}
        choices={[...unchosen, ...currencies.map((value) => ({ value, label: currencyNames[value] }))]}
      />
      <ChoiceField
        name="rule"
        label="Under which law"
        value={rule.ok ? rule.value.id : undefined}
        error={errorOf('rule')}
        choices={rules.map((row) => ({
          value: row.rule.id,
          label: `${regimeName(row.rule)} (${row.rule.currency})${row.repealed ? ', repealed' : ''}`,
        }))}
      />
    </GetForm>
  )
}
