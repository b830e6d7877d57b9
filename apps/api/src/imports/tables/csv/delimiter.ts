const candidates = [',', ';', '\t', '|'] as const

/** What stands between the values of a text table. */
export type Delimiter = (typeof candidates)[number]

/**
 * The delimiter under which most rows of a sample have the same number of values, and more than one; the comma when none divides
 * anything. A first line `sep=;`, which Excel writes and obeys, settles it.
 */
export function delimiterOf(sample: string): Delimiter {
  const declared = declaredDelimiter(sample)
  if (declared !== undefined) return declared
  const rows = rowsOf(sample)
  let best: { delimiter: Delimiter; rows: number; values: number } = { delimiter: ',', rows: 0, values: 1 }
  for (const delimiter of candidates) {
    const { rows: alike, values } = commonest(rows.map((row) => row.split(delimiter).length))
    if (alike > best.rows || (alike === best.rows && values > best.values)) best = { delimiter, rows: alike, values }
  }
  return best.delimiter
}

/** The delimiter that the first line declares. */
export function declaredDelimiter(sample: string): Delimiter | undefined {
  const declared = /^"?sep=(.)"?(?:\r|\n|$)/i.exec(sample)?.[1]
  return candidates.find((delimiter) => delimiter === declared)
}

/** The rows with everything between quotation marks taken out, so that what is left of a delimiter divides values. */
function rowsOf(sample: string): string[] {
  const bare = sample.replace(/"[^"]*("|$)/g, '')
  return bare.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '')
}

function commonest(counts: readonly number[]): { rows: number; values: number } {
  const tally = new Map<number, number>()
  for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best = { rows: 0, values: 1 }
  for (const [values, rows] of tally)
    if (rows > best.rows || (rows === best.rows && values > best.values)) best = { rows, values }
  return best
}
