/** How wide a character of the text face is, as a part of its size; close enough to lay labels out without a browser. */
function widthOfCharacter(character: string): number {
  if ("iljtf.,:;’‘'!|()[] ".includes(character)) return 0.3
  if ('mwMW%'.includes(character)) return 0.85
  if ('“”–r-'.includes(character)) return 0.42
  if (character >= 'A' && character <= 'Z') return 0.64
  return 0.555
}

/** About how wide a line of text is drawn, in the drawing's units. Errs on the wide side. */
export function textWidth(text: string, size: number): number {
  return Array.from(text, widthOfCharacter).reduce((sum, width) => sum + width, 0) * size
}

/** Breaks a text into lines no wider than asked. A single longer word keeps its line. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line === undefined || textWidth(longer, size) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
