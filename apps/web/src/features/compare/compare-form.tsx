import { nameText } from '@dutywatch/domain/parliament'
import { ChoiceField, GetForm } from '../../ui/form.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { ComparableAnswer } from './answers.ts'

export interface CompareFormProps {
  readonly texts: ComparableAnswer['texts']
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Chooses two texts. */
export function CompareForm({ texts, from, to }: CompareFormProps) {
  const choices = texts.map((text) => ({ value: text.id, label: capitalised(nameText(text)) }))
  return (
    <GetForm to="/bill/compare" action="Compare">
      <ChoiceField name="from" label="From" value={from ?? texts.at(-2)?.id} choices={choices} />
      <ChoiceField name="to" label="To" value={to ?? texts.at(-1)?.id} choices={choices} />
    </GetForm>
  )
}
