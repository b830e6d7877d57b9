/** A word as it begins a sentence or stands alone: "partly met" gives "Partly met". */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A name as it stands within a sentence; one that begins with an abbreviation stays as it is. */
export function uncapitalised(name: string): string {
  return /^[A-Z](?![A-Z])/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
