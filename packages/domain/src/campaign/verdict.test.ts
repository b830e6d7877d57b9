import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Ask, Verdict, VerdictValue } from './campaign.ts'
import { askCoverage, askStrip, verdictOf } from './verdict.ts'

const cited = { knownFrom: '2020-05-29', citations: [{ source: 'press-release', confidence: 'confirmed' }] } as const

function anAsk(id: string, keys: readonly string[], order = 1): Ask {
  const criteria = keys.map((key) => ({ key, test: `The text has ${key}.` }))
  return Ask.parse({
    ...cited,
    id,
    demand: 'd1',
    code: id,
    order,
    text: 'An ask',
    criteria,
    askedBy: 'nspcc',
    askedOn: '2020-05-29',
  })
}

type Details = { text?: string; on?: string }

/** A verdict on `ask/criterion`. */
function aVerdict(on: string, verdict: VerdictValue, details: Details = {}): Verdict {
  const [ask, criterion] = on.split('/')
  const id = [ask, criterion, details.text ?? 'act', details.on ?? 'first'].join('.')
  return Verdict.parse({
    ...cited,
    id,
    ask,
    criterion,
    verdict,
    text: 'act',
    reason: 'As the text says.',
    on: '2023-10-26',
    ...details,
  })
}

const ask = anAsk('a1', ['fines', 'directors'])
const both = (fines: VerdictValue, directors: VerdictValue) => [aVerdict('a1/fines', fines), aVerdict('a1/directors', directors)]

describe('the verdict on an ask', () => {
  test.each([
    ['met', 'met', 'met'],
    ['not-met', 'not-met', 'not-met'],
    ['met', 'not-met', 'partly'],
    ['met', 'partly', 'partly'],
    ['partly', 'partly', 'partly'],
    ['met', 'weakened', 'weakened'],
    ['met', 'removed', 'weakened'],
    ['weakened', 'not-met', 'weakened'],
    ['removed', 'not-met', 'removed'],
    ['removed', 'removed', 'removed'],
  ] as const)('of criteria %s and %s is %s', (fines, directors, verdict) => {
    expect(verdictOf(ask, both(fines, directors), 'act')).toBe(verdict)
  })

  test('is not assessed while a criterion without a verdict could still change it', () => {
    expect(verdictOf(ask, [], 'act')).toBe('not-assessed')
    expect(verdictOf(ask, [aVerdict('a1/fines', 'met')], 'act')).toBe('not-assessed')
    expect(verdictOf(ask, [aVerdict('a1/fines', 'not-met')], 'act')).toBe('not-assessed')
  })

  test('is partly as soon as one criterion is only partly met, whatever the others may be', () => {
    expect(verdictOf(ask, [aVerdict('a1/fines', 'partly')], 'act')).toBe('partly')
  })

  test('takes the latest verdict on a criterion, and only those on this text and this ask', () => {
    const verdicts = [
      aVerdict('a1/fines', 'met', { on: '2024-01-01' }),
      ...both('not-met', 'met'),
      aVerdict('a1/fines', 'removed', { text: 'bill' }),
      aVerdict('a2/fines', 'removed', { on: '2025-01-01' }),
      aVerdict('a1/nothing-asked', 'removed', { on: '2025-01-01' }),
    ]
    expect(verdictOf(ask, verdicts, 'act')).toBe('met')
  })

  test('does not depend on the order in which verdicts are given, and is met only when every criterion is', () => {
    const value = fc.constantFrom(...VerdictValue.options)
    const given = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), value), { maxLength: 6 })
    const three = anAsk('a1', ['a', 'b', 'c'])
    fc.assert(
      fc.property(given, (pairs) => {
        const verdicts = pairs.map(([key, verdict], day) => aVerdict(`a1/${key}`, verdict, { on: `2023-01-0${day + 1}` }))
        const answer = verdictOf(three, verdicts, 'act')
        const last = new Map(pairs)
        expect(verdictOf(three, verdicts.toReversed(), 'act')).toBe(answer)
        expect(answer === 'met').toBe(last.size === 3 && [...last.values()].every((verdict) => verdict === 'met'))
      }),
      { seed: 20200529 },
    )
  })
})

describe('many asks', () => {
  const asks = [anAsk('a2', ['fines'], 2), anAsk('a1', ['fines'], 1), anAsk('a3', ['fines'], 3)]
  const verdicts = [
    aVerdict('a1/fines', 'met', { text: 'bill' }),
    aVerdict('a1/fines', 'weakened'),
    aVerdict('a2/fines', 'not-met'),
  ]

  test('coverage counts every ask once, the unassessed included', () => {
    const coverage = { met: 0, partly: 0, weakened: 1, notMet: 1, removed: 0, notAssessed: 1, total: 3 }
    expect(askCoverage(asks, verdicts, 'act')).toEqual(coverage)
  })

  test('the strip has a row an ask in its order and a cell a text', () => {
    const strip = askStrip(asks, verdicts, [{ id: 'bill' }, { id: 'act' }])
    expect(strip.map(({ ask: { id }, cells }) => [id, ...cells.map(({ verdict }) => verdict)])).toEqual([
      ['a1', 'met', 'weakened'],
      ['a2', 'not-assessed', 'not-met'],
      ['a3', 'not-assessed', 'not-assessed'],
    ])
  })
})
