export { hashedWords, wordsHash } from './words-hash.ts'
export { findQuote, findQuoteIn, type Passage, type QuoteSearch } from './find-quote.ts'
