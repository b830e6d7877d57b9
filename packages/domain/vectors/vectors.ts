import { readWindow, type WindowContext } from '../src/date/index.ts'
import { responseDeadline, type FoiRegime } from '../src/foi/index.ts'
import { covers, parseProvision, parseProvisions, printProvisions } from '../src/provision/index.ts'
import { maximumPenalty, type Money, type PenaltyLimits } from '../src/regulator/index.ts'

/** A question put to the domain and its answer, both plain JSON. */
interface Vector {
  readonly given: unknown
  readonly answer: unknown
}

/** Every file of vectors by its name, computed anew. */
export function vectors(): Readonly<Record<string, readonly Vector[]>> {
  return { wordings: wordings(), 'foi-deadlines': deadlines(), penalties: penalties(), provisions: provisions() }
}

const assent = { anchors: { royalAssent: '2023-10-26' } }
const wordingCases: readonly (readonly [words: string, context: WindowContext])[] = [
  ['in February', { saidOn: '2020-01-31' }],
  ['in the spring', { saidOn: '2020-02-13' }],
  ['later this year', { saidOn: '2020-06-04' }],
  ['by the end of the year', { saidOn: '2020-05-29' }],
  ['early next year', { saidOn: '2019-09-30' }],
  ['within 18 months', { saidOn: '2020-05-29' }],
  ['before 2023', { saidOn: '2020-05-29' }],
  ['not before 2023', { saidOn: '2020-05-29' }],
  ['this Session', { saidOn: '2020-02-13', session: { from: '2019-12-17', to: '2021-04-29' } }],
  ['two months after Royal Assent', { saidOn: '2022-03-17' }],
  ['two months after Royal Assent', { saidOn: '2022-03-17', ...assent }],
  ['within three months beginning with the day the Act is passed', { saidOn: '2022-03-17', ...assent }],
  ['29 February', { saidOn: '2021-03-01' }],
  ['when time allows', { saidOn: '2020-02-13' }],
]

function wordings(): Vector[] {
  return wordingCases.map(([words, context]) => ({ given: { words, ...context }, answer: readWindow(words, context) }))
}

const receipts = [
  '2018-12-20',
  '2021-03-10',
  '2022-06-30',
  '2022-09-01',
  '2023-12-20',
  '2024-02-03',
  '2024-03-01',
  '2026-06-01',
  '2028-12-20',
]
const regimes: readonly FoiRegime[] = ['FOIA', 'FOISA']

function deadlines(): Vector[] {
  return receipts.flatMap((receivedOn) =>
    regimes.map((regime) => ({ given: { regime, receivedOn }, answer: dueOn(regime, receivedOn) })),
  )
}

function dueOn(regime: FoiRegime, receivedOn: string) {
  const deadline = responseDeadline({ regime, receivedOn })
  return deadline.ok ? { ok: true, due: deadline.value.due } : { ok: false, reason: deadline.reason }
}

const onlineSafetyAct: PenaltyLimits = { regime: 'Online Safety Act 2023', currency: 'GBP', fixedCap: 18_000_000, percent: 10 }
const rules: readonly PenaltyLimits[] = [
  onlineSafetyAct,
  { regime: 'UK GDPR, higher tier', currency: 'GBP', fixedCap: 17_500_000, percent: 4 },
  { regime: 'EU GDPR, standard tier', currency: 'EUR', fixedCap: 10_000_000, percent: 2 },
  { regime: 'Digital Services Act', currency: 'EUR', percent: 6 },
  { regime: 'A fixed sum', currency: 'AUD', fixedCap: 49_500_000 },
]

function penalties(): Vector[] {
  const amounts = [0, 33.33, 100_000_000, 180_000_000, 1_000_000_000]
  return [
    ...rules.flatMap((rule) => amounts.map((amount) => penalty(rule, { amount, currency: rule.currency }))),
    penalty(onlineSafetyAct),
    penalty(onlineSafetyAct, { amount: 1, currency: 'EUR' }),
  ]
}

function penalty(rule: PenaltyLimits, turnover?: Money): Vector {
  const found = maximumPenalty(rule, turnover)
  const given = { rule, ...(turnover && { turnover }) }
  if (!found.ok) return { given, answer: { ok: false, reason: found.reason } }
  const { maximum, limb, crossover } = found.value
  return { given, answer: { ok: true, maximum, limb, ...(crossover && { crossover }) } }
}

const lists = [
  's. 12(3)(a)',
  'ss. 9 and 26',
  'Sch. 13 para 4',
  'cl. 11',
  'ss. 137, 139-141, 143, Sch. 13',
  'Part 7, Chapter 6',
  's. 114(2), (7)',
  'ss. 12-9',
]
const pairs = [
  ['s. 12', 's. 12(3)(a)'],
  ['ss. 9-12', 's. 10A'],
  ['s. 9', 's. 9A'],
  ['the whole Act', 'Sch. 13 para 4'],
] as const

function provisions(): Vector[] {
  return [...lists.map(reading), ...pairs.map(([outer, inner]) => covering(outer, inner))]
}

function reading(text: string): Vector {
  const refs = parseProvisions(text)
  const answer = refs.ok
    ? { ok: true, refs: refs.value, printed: printProvisions(refs.value) }
    : { ok: false, reason: refs.reason }
  return { given: { text }, answer }
}

function covering(outer: string, inner: string): Vector {
  const [one, other] = [parseProvision(outer), parseProvision(inner)]
  if (!one.ok || !other.ok) throw new Error(`"${outer}" and "${inner}" are to be read`)
  return { given: { outer, inner }, answer: { covers: covers(one.value, other.value) } }
}
