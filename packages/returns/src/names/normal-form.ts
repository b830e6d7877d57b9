import { plainWords } from '../words/index.ts'

const titles =
  /^(?:the )?(?:chief constable (?:of|for) )?(?:the )?(?:police service of |police and fire service of |police |heddlu )?(?=\S)/
const kinds = / (?:constabulary|police service|police force|police authority|police area|police|force area|force|service|pfa)$/
const small = new Set(['of', 'and', 'the', 'for'])

/** A name as names are compared: small letters, "and" for "&", without brackets, "the", or the word that says it is a police force. */
export function normalForm(name: string): string {
  const bare = plainWords(name)
    .slice(0, 120)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/^(.+?), ?(city of|the|county of)\b/, '$2 $1')
  let words = closed(bare.replace(/[^a-z0-9]+/g, ' ')).replace(titles, '')
  while (kinds.test(words)) words = words.replace(kinds, '')
  return closed(words)
}

/** What stands in the brackets of a name: "PSNI" of "Police Service of Northern Ireland (PSNI)". */
export function inBracketsOf(name: string): string | undefined {
  return /\(([^)]{2,30})\)/.exec(name)?.[1]
}

/** The initials by which a name may be cut short, with and without its small words: "psni", "colp". */
export function initialsOf(name: string): string[] {
  const words = closed(
    plainWords(name)
      .replace(/\([^)]*\)/g, ' ')
      .replace(/[^a-z0-9]+/g, ' '),
  ).split(' ')
  const bare = words.filter((word) => !small.has(word))
  const every = [words, bare].map((each) => each.map((word) => word[0] ?? '').join(''))
  return [...new Set(every)].filter((initials) => initials.length > 2)
}

function closed(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
