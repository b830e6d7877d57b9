export { extractOf, highlight, timesFound, type ExtractPiece } from './extract.ts'
export { readSearch, type SearchQuery, type SearchRefusal, type SearchTerm } from './search-query.ts'
export { placedWords, searchWords, type PlacedWord } from './search-words.ts'
