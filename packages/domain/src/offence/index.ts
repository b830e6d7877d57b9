export { isInForce } from './in-force.ts'
export { Offence, Territory } from './offence.ts'
