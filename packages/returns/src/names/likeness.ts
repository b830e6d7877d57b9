/** Whether words are a part of a name that stands on its own, or begin it. Both in normal form. */
export function isPartOf(part: string, name: string): boolean {
  // To most people London is the Metropolitan Police's, whose name does not say so.
  if (/^(?:greater )?london$/.test(part)) return /\blondon\b|^metropolitan$/.test(name)
  return part.length > 2 && (name.startsWith(part) || ` ${name} `.includes(` ${part} `))
}

/** Whether every word of a name is there, in full or cut short to some of its letters in order: "w mids", "herts". Both in normal form. */
export function isCutShort(written: string, name: string): boolean {
  const [words, whole] = [written.split(' '), name.split(' ')]
  return (
    words.length === whole.length && written.length > 2 && words.every((word, index) => holdsLetters(whole[index] ?? '', word))
  )
}

function holdsLetters(whole: string, letters: string): boolean {
  let at = whole.startsWith(letters.charAt(0)) ? 0 : -1
  for (const letter of letters) if (at >= 0) at = whole.indexOf(letter, at) < 0 ? -1 : whole.indexOf(letter, at) + 1
  return at >= 0
}
