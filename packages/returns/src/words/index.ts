export { quoted } from './quoted.ts'
export { closeUp, plainWords } from './plain-words.ts'
export { monthNames } from './month-names.ts'
export { numberInWords } from './number-words.ts'
