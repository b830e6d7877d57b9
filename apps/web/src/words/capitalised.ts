/** A word as it begins a sentence or stands alone: "partly met" gives "Partly met". */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
