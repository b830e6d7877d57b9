export { fountainsBill } from './fountains-bill.ts'
export { fountainsPapers } from './fountains-papers.ts'
