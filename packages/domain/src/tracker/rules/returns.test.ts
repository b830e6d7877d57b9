import { describe, expect, test } from 'vitest'
import { aRecord, aTracker } from '../../testing/index.ts'
import { changes } from '../changes.ts'
import { frozenReleases } from '../frozen-releases.ts'
import { lint } from '../lint.ts'
import { recordName } from '../record-name.ts'
import type { RecordInput, TrackerInput } from '../tracker.ts'

const table = 'c'.repeat(64)

const force = (id: string): RecordInput<'forces'> => ({
  ...aRecord(id),
  name: `${id} Police`,
  kind: 'territorial',
  nation: 'england',
  regime: 'FOIA',
})

const sent = (id: string, over: Partial<RecordInput<'returns'>> = {}): RecordInput<'returns'> => ({
  ...aRecord(id, '2020-03-03'),
  title: 'Reply',
  force: 'kent',
  receivedOn: '2020-03-02',
  file: { name: 'reply.csv' },
  reading: '1f0c8a52-7d4e-4b6a-9c3d-5e2b8f7a6041',
  cells: 3,
  ...over,
})

const release: RecordInput<'releases'> = {
  ...aRecord('first-release', '2020-04-01'),
  title: 'First release',
  publisher: 'Tenants Union',
  publishedOn: '2020-04-01',
  series: 'damp',
  method: 'Asked of all.',
  returns: ['first'],
  table,
}

const withReturns = (...returns: RecordInput<'returns'>[]) => ({ forces: [force('kent'), force('essex')], returns })
const findings = (over: Partial<TrackerInput>) => lint(aTracker(over)).map(({ path, rule }) => `${path}: ${rule}`)

describe('returns', () => {
  test('that supersede one another in a line are sound', () => {
    const line = [sent('first'), sent('second', { supersedes: 'first' }), sent('third', { supersedes: 'second' })]
    expect(findings(withReturns(...line))).toEqual([])
  })

  test('that supersede each other in a circle are each named', () => {
    expect(findings(withReturns(sent('one', { supersedes: 'two' }), sent('two', { supersedes: 'one' })))).toEqual([
      'returns/one/supersedes: supersedes-itself',
      'returns/two/supersedes: supersedes-itself',
    ])
  })

  test('of which two supersede one are found', () => {
    const both = [sent('first'), sent('second', { supersedes: 'first' }), sent('third', { supersedes: 'first' })]
    expect(findings(withReturns(...both))).toEqual(['returns/third/supersedes: superseded-twice'])
  })

  test('cannot supersede what another force sent', () => {
    const both = [sent('first'), sent('second', { force: 'essex', supersedes: 'first' })]
    expect(findings(withReturns(...both))).toEqual(['returns/second/supersedes: supersedes-another'])
  })

  test('are told of when they come and when they are withdrawn', () => {
    const without = aTracker(withReturns())
    const standing = aTracker(withReturns(sent('first')))
    const gone = aTracker(withReturns(sent('first', { withdrawn: { on: '2020-03-09', why: 'Sent in error.' } })))
    expect(changes(without, standing).map(({ kind }) => kind)).toEqual(['return-received'])
    expect(changes(standing, gone).map(({ kind }) => kind)).toEqual(['return-withdrawn'])
    expect(standing.returns.map((each) => recordName(standing, 'returns', each))).toEqual(['Reply (kent Police, 2 March 2020)'])
  })
})

describe('a release', () => {
  const later = (knownFrom: string) => ({ ...aRecord('second', knownFrom), supersedes: 'first' })
  const made = (...returns: RecordInput<'returns'>[]) => ({ ...withReturns(...returns), releases: [release] })

  test('of a return that was superseded before says so', () => {
    expect(findings(made(sent('first'), sent('second', later('2020-03-20'))))).toEqual([
      'releases/first-release/returns/0: release-of-superseded',
    ])
  })

  test('stays sound when a return of it is revised or withdrawn afterwards', () => {
    expect(findings(made(sent('first'), sent('second', later('2020-05-20'))))).toEqual([])
    expect(findings(made(sent('first', { withdrawn: { on: '2020-05-20', why: 'An error.' } })))).toEqual([])
  })

  test('of a withdrawn return says so', () => {
    expect(findings(made(sent('first', { withdrawn: { on: '2020-03-09', why: 'An error.' } })))).toEqual([
      'releases/first-release/returns/0: release-of-withdrawn',
    ])
  })

  test('that was published keeps its returns and its table, and may gain a caveat', () => {
    const before = aTracker({ releases: [release] })
    const changed = (over: Partial<RecordInput<'releases'>>) =>
      frozenReleases(before, aTracker({ releases: [{ ...release, ...over }] })).map(({ path, rule }) => `${path}: ${rule}`)
    expect(changed({ caveats: ['One force revised.'] })).toEqual([])
    expect(changed({ returns: [], table: 'd'.repeat(64) })).toEqual([
      'releases/first-release/returns: release-changed',
      'releases/first-release/table: release-changed',
    ])
    expect(frozenReleases(before, aTracker())).toMatchObject([{ path: 'releases/first-release', rule: 'release-gone' }])
  })

  test('that was published keeps every figure, share and figure of a force, and gains none', () => {
    const figure = {
      ...aRecord('total'),
      release: 'first-release',
      label: 'Damp homes',
      unit: 'recorded-offences',
      period: { from: '2019-01-01', to: '2019-03-31' },
      geography: 'All forces asked',
      cell: { kind: 'count', value: 120 },
    } satisfies RecordInput<'figures'>
    const share = {
      ...aRecord('part'),
      figure: 'total',
      platform: 'chat',
      count: 60,
      of: { unit: 'recorded-offences', words: 'Damp homes', n: 120 },
    } satisfies RecordInput<'shares'>
    const ofForce = {
      ...aRecord('of-kent'),
      force: 'kent',
      release: 'first-release',
      period: figure.period,
      unit: 'recorded-offences',
      cell: { kind: 'withheld' },
    } satisfies RecordInput<'forceFigures'>
    const told = { releases: [release], figures: [figure], shares: [share], forceFigures: [ofForce] }
    const changed = (over: Partial<typeof told> | object) =>
      frozenReleases(aTracker(told), aTracker({ ...told, ...over })).map(({ path, message }) => `${path}: ${message}`)
    const why = 'It belongs to the release “first-release”, which was published and never changes.'
    expect(changed({})).toEqual([])
    expect(changed({ figures: [{ ...figure, cell: { kind: 'count', value: 121 } }] })).toEqual([
      `figures/total: ${why} Leave it as it was: a correction is a new release.`,
    ])
    expect(changed({ shares: [] })).toEqual([`shares/part: ${why} Put it back: a correction is a new release.`])
    expect(changed({ forceFigures: [ofForce, { ...ofForce, ...aRecord('of-essex'), force: 'essex' }] })).toEqual([
      `forceFigures/of-essex: ${why} Take it out: a correction is a new release.`,
    ])
    expect(changed({ releases: [], figures: [], shares: [], forceFigures: [] })).toHaveLength(1)
  })

  test('without a table is a publication of others and may be corrected', () => {
    const { table: _, returns: __, ...plain } = release
    expect(frozenReleases(aTracker({ releases: [plain] }), aTracker())).toEqual([])
  })
})
