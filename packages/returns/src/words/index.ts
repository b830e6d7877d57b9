export { quoted } from './quoted.ts'
export { closeUp, plainWords } from './plain-words.ts'
export { numberInWords } from './number-words.ts'
