/** Words of a file as a message repeats them: a file may hold names and titles without end, a sentence may not. */
export function inShort(words: string, most = 80): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`
}
