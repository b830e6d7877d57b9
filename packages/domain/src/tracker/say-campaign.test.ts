import { expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { asOf } from './as-of.ts'
import { campaignStanding } from './campaign-standing.ts'
import { sayCampaign } from './say-campaign.ts'
import type { TrackerInput } from './tracker.ts'

const bill = 'damp-bill'
const titles = [
  { title: 'Damp Homes Bill', from: '2021-02-01' },
  { title: 'Damp Homes Act 2021', from: '2021-08-01' },
]
const text = (id: string, kind: 'draft-bill' | 'print' | 'act', publishedOn: string) => ({
  ...aRecord(id, publishedOn),
  bill,
  kind,
  title: id,
  label: { 'draft-bill': 'draft Bill', print: 'as introduced', act: 'Act' }[kind],
  publishedOn,
  order: Number(publishedOn.replaceAll('-', '')),
})
const step = (stage: 'commons-first-reading' | 'royal-assent' | 'withdrawn', on: string) => ({
  ...aRecord(`${stage}-${on}`, on),
  bill,
  stage,
  on,
})
const campaign = {
  ...aRecord('warm-homes'),
  title: 'Warm Homes',
  by: 'tenants-union',
  launchedOn: '2020-02-13',
  summary: 'A law on damp.',
  goal: 'law',
  bill,
}
const deadline = {
  ...aRecord('by-august'),
  kind: 'ask-deadline',
  by: 'tenants-union',
  what: 'Pass a law',
  milestone: 'law',
  timing: { words: 'within 18 months' },
  saidOn: '2020-02-13',
} as const
const verdict = {
  ...aRecord('inspected', '2021-02-01'),
  ask: 'a1.1',
  criterion: 'yearly',
  text: 'draft',
  verdict: 'met',
  reason: 'It does.',
  on: '2021-02-01',
} as const

function said(day: string, overrides: Partial<TrackerInput> = {}): string {
  const tracker = aTracker({
    campaigns: [campaign],
    bills: [
      {
        ...aRecord(bill, '2021-02-01'),
        titles,
        originatingHouse: 'commons',
        kind: 'government',
        longAndComplex: false,
        stepsHeld: 'some',
        summary: 'Damp.',
      },
    ],
    milestones: [{ ...aRecord('law'), title: 'Law', order: 1 }],
    commitments: [deadline],
    texts: [text('draft', 'draft-bill', '2021-02-01'), text('print', 'print', '2021-05-01')],
    verdicts: [verdict],
    stageEvents: [step('commons-first-reading', '2021-05-01')],
    ...overrides,
  })
  const known = asOf(tracker, day)
  return sayCampaign(campaignStanding(known, day)).join(' ')
}

test('before anybody asks there is neither campaign nor Bill', () => {
  expect(said('2020-02-12')).toBe('No Bill has been published. No campaign for one is known.')
})

test('the time that is left is counted from the day itself', () => {
  expect(said('2020-02-13')).toBe(
    'No Bill has been published. On 13 February 2020 Tenants Union asked for a law within 18 months, by 13 August 2021: 547 days ' +
      'from this day. None of its 1 ask is met, for there is no text of a law to test.',
  )
})

test('a draft is not a Bill, and its answers are those of the draft', () => {
  expect(said('2021-02-01')).toContain('A draft Bill was published on 1 February 2021, and no Bill has been introduced.')
  expect(said('2021-02-01')).toContain('In the draft Bill, of its 1 ask, 1 is met.')
})

test('a Bill that was printed is no draft, though no step of it is on record', () => {
  expect(said('2021-07-31', { stageEvents: [], verdicts: [] })).toBe(
    'The Damp Homes Bill was printed, last as introduced, on 1 May 2021; its way through Parliament is not recorded here. On 13 ' +
      'February 2020 Tenants Union asked for a law within 18 months, by 13 August 2021: 13 days from this day. Its texts have not been ' +
      'tested against its 1 ask.',
  )
})

test('an Act that was published is law, though no step of it is on record', () => {
  const texts = [text('print', 'print', '2021-05-01'), text('act', 'act', '2021-09-01')]
  expect(said('2021-12-01', { stageEvents: [], verdicts: [], texts })).toContain(
    'The Damp Homes Act 2021 was published, and its way through Parliament is not recorded here.',
  )
})

test('a Bill before Parliament is not law, and keeps the answers of the text that was tested', () => {
  expect(said('2021-07-31')).toBe(
    'The Damp Homes Bill is before Parliament and not yet law: the last step, on 1 May 2021, was first reading in the Commons. On ' +
      '13 February 2020 Tenants Union asked for a law within 18 months, by 13 August 2021: 13 days from this day. In the draft Bill, of ' +
      'its 1 ask, 1 is met.',
  )
})

test('an Act is law from its Royal Assent, and was late or in time against the day that was asked for', () => {
  const enacted = (on: string) => ({ stageEvents: [step('commons-first-reading', '2021-05-01'), step('royal-assent', on)] })
  expect(said('2021-12-01', enacted('2021-09-01'))).toBe(
    'The Damp Homes Act became law on 1 September 2021, 19 days after the day campaigners had asked for. It has not been tested ' +
      'against their 1 ask.',
  )
  expect(said('2021-12-01', enacted('2021-08-13'))).toContain('on the very day campaigners had asked for')
  expect(said('2021-12-01', enacted('2021-08-01'))).toContain('12 days before the day campaigners had asked for')
})

test('a Bill that was withdrawn did not become law', () => {
  const steps = [step('commons-first-reading', '2021-05-01'), step('withdrawn', '2021-07-01')]
  expect(said('2021-07-31', { stageEvents: steps })).toContain(
    'The Damp Homes Bill was withdrawn on 1 July 2021 and did not become law.',
  )
})
