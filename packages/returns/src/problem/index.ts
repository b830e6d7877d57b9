export { type Problem } from './problem.ts'
