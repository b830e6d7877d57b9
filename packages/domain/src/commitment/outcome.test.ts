import { describe, expect, test } from 'vitest'
import { readWindow, type DateWindow, type PlainDate } from '../date/index.ts'
import { Commitment, DateStatement } from './commitment.ts'
import { assertionsOf } from './dates.ts'
import { outcomeOf } from './outcome.ts'

const cited = { citations: [{ source: 'record', confidence: 'confirmed' }] } as const
const session = { from: '2019-12-17', to: '2021-04-29' }
const royalAssent = '2023-10-26'

/** The window of a record's words, in the Session of 2019-21. */
function read(record: Commitment | DateStatement): DateWindow | undefined {
  if (!record.timing) return undefined
  const window = readWindow(record.timing.reading ?? record.timing.words, {
    saidOn: record.saidOn,
    session,
    anchors: { royalAssent },
  })
  return window.ok ? window.value : undefined
}

type Kind = Commitment['kind']

/** `kind | said on | by | milestone | words`; words of "-" are none, "(…)" counts from an anchor. */
function aCommitment(id: string, line: string): Commitment {
  const [kind, saidOn, by, milestone, words = '-'] = line.split(' | ')
  const anchored = /^\((.*)\)$/.exec(words)?.[1]
  const timing = anchored ? { words: anchored, anchor: 'statement-laid' } : { words }
  return Commitment.parse({
    ...cited,
    id,
    knownFrom: saidOn,
    what: id,
    kind,
    saidOn,
    by,
    milestone,
    ...(words === '-' ? {} : { timing }),
  })
}

/** `kind | said on | by | milestone | words`. */
function aStatement(line: string): DateStatement {
  const [kind, saidOn, by, milestone, words] = line.split(' | ')
  const id = `${milestone}.${kind}.${saidOn}`
  return DateStatement.parse({ ...cited, id, knownFrom: saidOn, kind, saidOn, by, milestone, timing: { words } })
}

const commitments = [
  aCommitment('pr01', 'promise | 2019-09-30 | government | draft-bill | early next year'),
  aCommitment('pr02', 'promise | 2020-02-13 | warman | full-response | in the spring'),
  aCommitment('pr03', 'promise | 2020-02-13 | warman | introduction | this Session'),
  aCommitment('pr04', 'forecast | 2020-05-29 | article | introduction | end of the year'),
  aCommitment('pr05', 'forecast | 2020-05-29 | article | regulator | not before 2023'),
  aCommitment('pr06', 'ask-deadline | 2020-05-29 | nspcc | royal-assent | within 18 months'),
  aCommitment('pr07', 'signal | 2020-05-21 | johnson | royal-assent | -'),
  aCommitment('pr08', 'promise | 2020-06-04 | dowden | full-response | later this year'),
  aCommitment('pr09', 'promise | 2020-06-04 | dowden | introduction | this Session'),
  aCommitment('pr10', 'ask-deadline | 2020-09-03 | nspcc | royal-assent | by the end of 2021'),
  aCommitment('pr11', 'promise | 2025-03-20 | government | reporting | on 3 November 2025'),
  aCommitment('pr12', 'promise | 2024-10-17 | ofcom | register | in July 2025'),
  aCommitment('pr13', 'promise | 2025-10-31 | ofcom | register | in July 2026'),
  aCommitment('pr14', 'promise | 2026-02-20 | ofcom | measures | this autumn'),
  aCommitment('pr15', 'promise | 2026-02-20 | ofcom | hash-matching | in summer 2026'),
  aCommitment('pr16', 'statutory-deadline | 2026-04-29 | secretary-of-state | statement | by 28 July 2026'),
  aCommitment('pr17', 'statutory-deadline | 2026-04-29 | secretary-of-state | regulations | (within 12 months of the statement)'),
  aCommitment('pr18', 'promise | 2026-06-15 | starmer | ban-legislation | by 24 December 2026'),
  aCommitment('pr19', 'promise | 2026-06-15 | starmer | ban-in-force | in spring 2027'),
  aCommitment('pr20', 'promise | 2026-06-15 | government | curfews | in July 2026'),
  aCommitment('pr21', 'statutory-deadline | 2023-10-26 | secretary-of-state | review | by 26 October 2028'),
]

const statements = [
  aStatement('actual | 2021-05-12 | government | draft-bill | 12 May 2021'),
  aStatement('actual | 2020-12-15 | government | full-response | 15 December 2020'),
  aStatement('actual | 2022-03-17 | government | introduction | 17 March 2022'),
  aStatement('actual | 2023-10-26 | government | regulator | 26 October 2023'),
  aStatement('actual | 2023-10-26 | government | royal-assent | 26 October 2023'),
  aStatement('cancelled | 2025-10-10 | government | reporting | 3 November 2025'),
  aStatement('scheduled | 2026-03-09 | government | reporting | 7 April 2026'),
  aStatement('actual | 2026-04-07 | government | reporting | 7 April 2026'),
  aStatement('forecast | 2026-05-18 | ofcom | hash-matching | in autumn 2026'),
]

const informedTo = '2026-06-30'

function judge(id: string, on: PlainDate = '2026-11-23') {
  const commitment = commitments.find((candidate) => candidate.id === id)
  if (!commitment) throw new Error(`No commitment ${id}`)
  const records = [...commitments, ...statements].filter((record) => record.milestone === commitment.milestone)
  return outcomeOf(commitment, { window: read(commitment), assertions: assertionsOf(records, read), on, informedTo })
}

describe('what became of the 21 promises', () => {
  test.each([
    ['pr01', 'missed', '2021-05-12'],
    ['pr02', 'missed', '2020-12-15'],
    ['pr03', 'missed', '2022-03-17'],
    ['pr04', 'not-borne-out', '2022-03-17'],
    ['pr05', 'borne-out', '2023-10-26'],
    ['pr06', 'missed', '2023-10-26'],
    ['pr07', 'not-testable', undefined],
    ['pr08', 'kept', '2020-12-15'],
    ['pr09', 'missed', '2022-03-17'],
    ['pr10', 'missed', '2023-10-26'],
    ['pr11', 'late', '2026-04-07'],
    ['pr12', 'slipped', undefined],
    ['pr13', 'not-known', undefined],
    ['pr14', 'not-known', undefined],
    ['pr15', 'slipped', undefined],
    ['pr16', 'not-known', undefined],
    ['pr17', 'open', undefined],
    ['pr18', 'open', undefined],
    ['pr19', 'open', undefined],
    ['pr20', 'not-known', undefined],
    ['pr21', 'open', undefined],
  ])('%s: %s %s', (id, outcome, happenedOn) => {
    expect(judge(id)).toMatchObject({ outcome, ...(happenedOn && { happenedOn }) })
  })

  test('the law came 696 days after the day campaigners had asked for', () => {
    expect(judge('pr06')).toMatchObject({ daysLate: 696, happenedOn: '2023-10-26' })
    expect(judge('pr06').sentence).toBe('It happened on 26 October 2023, 696 days late.')
  })

  test('every outcome comes with a sentence', () => {
    for (const { id } of commitments) expect(judge(id).sentence).toMatch(/^[A-Z].*\.$/)
  })
})

describe('an outcome as of a day', () => {
  test.each([
    ['pr02', '2020-05-01', 'open', 'There is time until 31 May 2020.'],
    ['pr02', '2020-06-02', 'overdue', 'It fell due by 31 May 2020 and had not happened by 2 June 2020, 2 days later.'],
    [
      'pr02',
      '2020-06-04',
      'slipped',
      'On 4 June 2020 it was put off to “later this year”, which is by 31 December 2020. Counted from “in the spring”, it was 4 days late on 4 June 2020.',
    ],
    [
      'pr02',
      '2020-12-15',
      'missed',
      'It happened on 15 December 2020, 198 days late, and we know of nobody who had said that it would not be met.',
    ],
    ['pr05', '2020-06-01', 'open', 'It is too early to tell whether it will happen sooner.'],
    ['pr05', '2023-01-01', 'borne-out', 'It had not happened before 1 January 2023.'],
    ['pr04', '2021-01-01', 'not-borne-out', 'It had not happened by 31 December 2020.'],
    ['pr06', '2022-01-01', 'overdue', 'It fell due by 29 November 2021 and had not happened by 1 January 2022, 33 days later.'],
    ['pr11', '2025-10-10', 'slipped', 'It was given up on 10 October 2025, and we know of no new date.'],
    ['pr11', '2026-04-07', 'late', 'It happened on 7 April 2026, 155 days late, after notice that it would not be met.'],
    ['pr12', '2025-08-02', 'overdue', 'It fell due by 31 July 2025 and had not happened by 2 August 2025, 2 days later.'],
    [
      'pr12',
      '2026-11-23',
      'slipped',
      'On 31 October 2025 it was put off to “in July 2026”, which is by 31 July 2026. Counted from “in July 2025”, it was 334 days late on 30 June 2026.',
    ],
    ['pr13', '2026-06-30', 'open', 'There is time until 31 July 2026.'],
    ['pr13', '2026-08-01', 'not-known', 'It was due by 31 July 2026; our sources reach only to 30 June 2026.'],
    ['pr17', '2026-06-30', 'open', 'Its time counts from something that is not known to have happened.'],
  ])('%s on %s is %s', (...[id, on, outcome, sentence]) => {
    expect(judge(id, on)).toMatchObject({ outcome, sentence })
  })

  test('does not depend on the order in which dates were asserted', () => {
    const promise = aCommitment('pr11', 'promise | 2025-03-20 | government | reporting | on 3 November 2025')
    const about = assertionsOf([promise, ...statements.filter(({ milestone }) => milestone === 'reporting')], read)
    const judgedBy = { window: read(promise), on: '2026-11-23', informedTo }
    const reversed = [...about].toReversed()
    expect(outcomeOf(promise, { ...judgedBy, assertions: reversed })).toEqual(
      outcomeOf(promise, { ...judgedBy, assertions: about }),
    )
  })
})

describe('the kinds of commitment', () => {
  const outcome = (kind: Kind, { words, actual, later }: { words: string; actual?: string; later?: string }) => {
    const own = aCommitment('own', `${kind} | 2020-01-01 | minister | bill | ${words}`)
    const others = [
      ...(actual ? [aStatement(`actual | 2022-12-31 | minister | bill | ${actual}`)] : []),
      ...(later ? [aStatement(`scheduled | 2020-02-01 | minister | bill | ${later}`)] : []),
    ]
    return outcomeOf(own, { window: read(own), assertions: assertionsOf([own, ...others], read), on: '2023-01-01', informedTo })
      .outcome
  }

  test('only a promise slips: a deadline does not move because a later day is named', () => {
    const words = 'by 31 December 2020'
    expect(outcome('promise', { words, later: 'by 31 December 2024' })).toBe('slipped')
    expect(outcome('ask-deadline', { words, later: 'by 31 December 2024' })).toBe('overdue')
    expect(outcome('statutory-deadline', { words, later: 'by 31 December 2024' })).toBe('overdue')
    expect(outcome('forecast', { words, later: 'by 31 December 2024' })).toBe('not-borne-out')
  })

  test('a promise moved forward, or repeated, has not slipped', () => {
    expect(outcome('promise', { words: 'by 31 December 2020', later: 'by 31 October 2020' })).toBe('overdue')
    expect(outcome('promise', { words: 'by 31 December 2020', later: 'by 31 December 2020' })).toBe('overdue')
  })

  test('a promise is kept when it happens early, and a forecast is not borne out by it', () => {
    expect(outcome('promise', { words: 'in July 2021', actual: '1 March 2021' })).toBe('kept')
    expect(outcome('forecast', { words: 'in July 2021', actual: '1 March 2021' })).toBe('not-borne-out')
  })

  test('a promise not to act before a day is broken by acting before it', () => {
    expect(outcome('promise', { words: 'not before 2022', actual: '1 March 2021' })).toBe('missed')
    expect(outcome('promise', { words: 'not before 2022', actual: '1 March 2022' })).toBe('kept')
  })

  test('what names no milestone cannot be tested', () => {
    const own = aCommitment('own', 'promise | 2020-01-01 | minister | bill | in July 2021')
    expect(outcomeOf(own, { window: read(own), assertions: undefined, on: '2023-01-01', informedTo }).outcome).toBe(
      'not-testable',
    )
  })
})

test('a day of saying of which only the month is known is not given as the day', () => {
  const first = aCommitment('first', 'promise | 2024-10-17 | ofcom | register | in July 2025')
  const again = {
    ...aCommitment('again', 'promise | 2025-10-31 | ofcom | register | in July 2026'),
    saidPrecision: 'month' as const,
  }
  const assertions = assertionsOf([first, again], read)
  const { sentence } = outcomeOf(first, { window: read(first), assertions, on: '2025-11-01', informedTo })
  expect(sentence).toContain('In October 2025 it was put off to “in July 2026”')
})
