const longest = 60

/** What somebody wrote, as a message quotes it: no more than its first 60 characters. */
export function quoted(written: string): string {
  return `“${written.length > longest ? `${written.slice(0, longest)}…` : written}”`
}
