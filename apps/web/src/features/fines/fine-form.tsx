import { Currency } from '@dutywatch/domain/regulator'
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
export function FineForm({ answer: { asked, rule, rules }, problems }: FineFormProps) {
  const errorOf = (field: FieldProblem['field']) => problems.find((problem) => problem.field === field)?.message
  const known = new Set(rules.map((row) => row.rule.currency))
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
        value={asked.currency ?? (rule.ok ? rule.value.currency : undefined)}
        error={errorOf('currency')}
        choices={Currency.options.filter((one) => known.has(one)).map((value) => ({ value, label: currencyNames[value] }))}
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
