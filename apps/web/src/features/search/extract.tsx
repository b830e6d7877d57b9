/** A piece of a text, what was searched for marked. */
export function Extract({ pieces }: { readonly pieces: readonly { readonly text: string; readonly hit: boolean }[] }) {
  return pieces.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))
}
