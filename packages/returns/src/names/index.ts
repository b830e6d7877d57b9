export { forceNames, type ForceNames, type KnownForce } from './force-names.ts'
export { becauseWords, type Because, type NameMatch } from './name-match.ts'
export { noForce, saysTotal, type NoForce } from './no-force.ts'
