const longest = 40

/** What somebody wrote, as a refusal quotes it: no more than its first 40 characters. */
export function quoted(text: string): string {
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`
}
