import { capitalised } from './capitalised.ts'

/** Fields whose name alone does not tell a reader what they hold. */
const told: Readonly<Record<string, string>> = {
  knownFrom: 'Publicly known from',
  informedTo: 'Sources reach to',
  saidOn: 'Said on',
  on: 'Day',
  by: 'By',
  to: 'To',
  of: 'Share of',
  cell: 'Answer',
  n: 'How many',
  url: 'Address',
  whyNot: 'Why it cannot be worked out',
  wordsHash: 'Fingerprint of the words',
  sha256: 'Fingerprint of the file (SHA-256)',
  reading: 'Name of its cells in the ledger',
  pins: 'Words it rests on',
  percentOf: 'Percentage of',
  sort: 'Kind of service',
  bucket: 'A bucket, not a platform',
  stepsHeld: 'Steps held',
  longAndComplex: 'Long and complex',
  'timing.words': 'Words used',
  'timing.reading': 'Read as',
  'timing.anchor': 'Counts from',
}

/** The name of a field in words: `publishedOn` is "Published on". Some are told apart by the field that they stand in. */
export function fieldWords(field: string, within = ''): string {
  return (
    told[`${within}.${field}`] ?? told[field] ?? capitalised(field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`))
  )
}
