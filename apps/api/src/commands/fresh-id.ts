/** An id of small letters, digits and hyphens; `-2`, `-3`… when it is taken. */
export function freshId(words: string, isTaken: (id: string) => boolean): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036F’'“”"]/g, '')
    .toLowerCase()
  const id = (plain.match(/[a-z0-9]+/g) ?? ['record']).slice(0, 9).join('-')
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`
    if (!isTaken(candidate)) return candidate
  }
}
