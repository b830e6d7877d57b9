import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { searchWords } from './search-words.ts'

/** One thing asked for: a word, or several that follow each other. */
export interface SearchTerm {
  readonly words: readonly string[]
  /** Whether the last word may go on: `regulat*`. */
  readonly prefix: boolean
}

/** What is searched for: every term of `all`, and none of `none`. */
export interface SearchQuery {
  readonly all: readonly SearchTerm[]
  readonly none: readonly SearchTerm[]
}

export type SearchRefusal = 'nothing-asked' | 'only-exclusions' | 'too-many-words' | 'beginning-too-short'

const mostWords = 24
const shortestBeginning = 2
const termPattern = /(-)?(?:"([^"]*)"?|([^\s"]+))(\*)?/g

/**
 * Reads what a person types: words (all must stand), "phrases in quotation marks", the beginning of a word with an asterisk, and -words
 * that must not stand. Curly quotation marks do as well, and what is typed twice is asked once. Refuses nothing at all, exclusions alone,
 * more than 24 words, and beginnings of one letter, which begin half of all words.
 */
export function readSearch(text: string): Outcome<SearchQuery, SearchRefusal> {
  const terms = Array.from(text.replace(/[“”„]/g, '"').matchAll(termPattern), toTerm).filter(({ words }) => words.length > 0)
  const all = asked(terms.filter(({ excluded }) => !excluded))
  const none = asked(terms.filter(({ excluded }) => excluded))
  if (terms.length === 0)
    return refuse('nothing-asked', 'Type a word to search for, or several, or a “phrase” in quotation marks.')
  if (all.length === 0) return refuse('only-exclusions', 'Add a word that must stand in the text beside those that must not.')
  if (terms.flatMap(({ words }) => words).length > mostWords) {
    return refuse('too-many-words', `Search for at most ${mostWords} words at a time.`)
  }
  if ([...all, ...none].some(({ words, prefix }) => prefix && (words.at(-1) ?? '').length < shortestBeginning))
    return refuse('beginning-too-short', 'Type at least two letters of a word before an asterisk.')
  return accept({ all, none })
}

/** Each term once. */
function asked(terms: readonly SearchTerm[]): SearchTerm[] {
  return [...new Map(terms.map(({ words, prefix }) => [`${words.join(' ')}${prefix ? '*' : ''}`, { words, prefix }])).values()]
}

function toTerm([, minus, phrase, word, star]: RegExpMatchArray) {
  const asked = phrase ?? word ?? ''
  return { words: searchWords(asked), prefix: star !== undefined || asked.endsWith('*'), excluded: minus !== undefined }
}
