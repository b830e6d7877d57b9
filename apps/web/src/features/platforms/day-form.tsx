import { GetForm, TextField } from '../../ui/form.tsx'

export interface DayFormProps {
  readonly to: string
  readonly label: string
  /** As it was typed, else the day that is answered. */
  readonly value: string
  readonly error?: string | undefined
}

/** Asks who owned what on another day. */
export function DayForm({ to, label, value, error }: DayFormProps) {
  return (
    <GetForm to={to} action="Show that day">
      <TextField name="on" label={label} help="Year-month-day, like 2021-03-31." value={value} error={error} size={12} />
    </GetForm>
  )
}
