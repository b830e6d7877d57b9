const words = {
  journalist: 'A journalist',
  charity: 'Somebody at a charity',
  researcher: 'A researcher',
  officer: 'An officer of a police force or another public body',
  other: 'Somebody else',
} as const

/** What somebody who writes may say they are, first that they say nothing. */
export const whoChoices: readonly { readonly value: string; readonly label: string }[] = [
  { value: '', label: 'I would rather not say' },
  ...Object.entries(words).map(([value, label]) => ({ value, label })),
]

/** What somebody said they are. */
export function whoWords(who: string): string {
  return whoChoices.find(({ value }) => value === who)?.label ?? who
}
