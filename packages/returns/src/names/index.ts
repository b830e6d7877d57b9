export { forceNames, type ForceNames, type KnownForce, type NameMatch } from './force-names.ts'
export { noForce, saysTotal, type NoForce } from './no-force.ts'
