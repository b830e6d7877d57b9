export { fountainsBill } from './fountains-bill.ts'
