const longest = 40

/** What somebody wrote, as a refusal quotes it: no more than its first 40 characters. What is no text is quoted as text. */
export function quoted(written: unknown): string {
  const text = String(written)
  return `“${text.length > longest ? `${text.slice(0, longest)}…` : text}”`
}
