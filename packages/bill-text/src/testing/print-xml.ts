/** Words as they stand in XML. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

/** A GUID in LawMaker's shape that is the same for the same key. */
export function guidOf(key: string): string {
  let hash = 0xcbf29ce484222325n
  for (const character of key) hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n)
  const hex = hash.toString(16).padStart(16, '0')
  return `_${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13)}-8000-${hex.slice(0, 12)}`
}
