export { findQuote, findQuoteIn, type Passage, type QuoteSearch } from './find-quote.ts'
