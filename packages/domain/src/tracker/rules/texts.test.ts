import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../../testing/index.ts'
import { lint } from '../lint.ts'
import type { TrackerInput } from '../tracker.ts'

type Input<Name extends keyof TrackerInput> = NonNullable<TrackerInput[Name]> extends (infer Item)[] ? Item : never

const sha256 = 'a'.repeat(64)
const file = { sha256, name: 'print.xml', bytes: 1000 }
const bill: Input<'bills'> = {
  ...aRecord('damp-bill'),
  titles: [{ title: 'Damp Homes Bill', from: '2020-02-13' }],
  originatingHouse: 'commons',
  kind: 'government',
  longAndComplex: false,
  summary: 'Damp.',
}
const print: Input<'texts'> = {
  ...aRecord('introduced'),
  bill: 'damp-bill',
  kind: 'print',
  title: 'Damp Homes Bill',
  label: 'as introduced',
  publishedOn: '2020-02-13',
  order: 1,
  file,
}
const thread: Input<'threads'> = { ...aRecord('inspection'), bill: 'damp-bill', labels: [{ text: 'introduced', label: 'cl. 1' }] }
const paper: Input<'amendmentPapers'> = {
  ...aRecord('paper'),
  bill: 'damp-bill',
  text: 'introduced',
  title: 'Amendments',
  house: 'commons',
  stage: 'Report Stage',
  publishedOn: '2020-02-13',
  file: { ...file, sha256: 'b'.repeat(64) },
}
const verdict: Input<'verdicts'> = {
  ...aRecord('v1'),
  ask: 'a1.1',
  criterion: 'yearly',
  text: 'introduced',
  verdict: 'met',
  reason: 'It does.',
  on: '2020-02-13',
  pins: [{ thread: 'inspection', wordsHash: 'sha256:0' }],
}

const sound: Partial<TrackerInput> = {
  bills: [bill],
  texts: [print],
  threads: [thread],
  amendmentPapers: [paper],
  verdicts: [verdict],
}

function findings(over: Partial<TrackerInput>) {
  return lint(aTracker({ ...sound, ...over })).map(({ path, rule }) => `${path}: ${rule}`)
}

test('a print with its file, a paper of amendments to it and a verdict pinned to its words are sound', () => {
  expect(findings({})).toEqual([])
})

test('the same file cannot be two texts', () => {
  const copy = { ...print, ...aRecord('copy'), label: 'as amended', order: 2 }
  expect(findings({ texts: [print, copy] })).toEqual(['texts/copy/file: same-file'])
})

test('the file of a print cannot be an amendment paper too', () => {
  expect(findings({ amendmentPapers: [{ ...paper, file }] })).toEqual(['amendmentPapers/paper/file: same-file'])
})

test('an amendment paper amends a print of its own Bill', () => {
  const other = { ...bill, ...aRecord('other-bill') }
  expect(findings({ bills: [bill, other], amendmentPapers: [{ ...paper, bill: 'other-bill' }] })).toEqual([
    'amendmentPapers/paper/text: other-bill',
  ])
})

test('a verdict cannot be pinned to words that are not held', () => {
  const { file: _, ...wordless } = print
  expect(findings({ texts: [wordless] })).toEqual(['verdicts/v1/pins: pinned-to-nothing'])
})

test('a verdict cannot be pinned to a provision that its text does not contain', () => {
  const later = { ...print, ...aRecord('later'), label: 'as amended', order: 2, file: { ...file, sha256: 'c'.repeat(64) } }
  const elsewhere = { ...thread, labels: [{ text: 'later', label: 'cl. 2' }] }
  expect(findings({ texts: [print, later], threads: [elsewhere] })).toEqual(['verdicts/v1/pins/0/thread: pinned-astray'])
})
