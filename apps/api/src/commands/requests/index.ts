export { authorityNamed } from './authority-named.ts'
export { lettersOf, type Letter } from './letters.ts'
export { recordEvent, type Recorded, type Recording, type RecordingRefusal } from './record-event.ts'
