import { PenaltyRule } from '@dutywatch/domain/regulator'
import { describe, expect, test } from 'vitest'
import { lawOf, sayRule } from './say-fines.ts'

function aRule(fields: object): PenaltyRule {
  return PenaltyRule.parse({
    id: 'rule',
    knownFrom: '2023-10-26',
    citations: [{ source: 'act', confidence: 'confirmed' }],
    regime: 'Online Safety Act 2023',
    tier: 'single',
    currency: 'GBP',
    order: 1,
    ...fields,
  })
}

describe('a rule is said', () => {
  test.each([
    [
      'with the greater of two limits',
      { fixedCap: 18e6, percent: 10, percentOf: 'qualifying worldwide revenue of the most recent year' },
      'The most a company can be fined under the Online Safety Act 2023 is £18,000,000 or 10% of its qualifying worldwide revenue, whichever is greater.',
    ],
    [
      'with a percentage alone',
      { regime: 'EU Digital Services Act', currency: 'EUR', percent: 6 },
      'The most a company can be fined under the EU Digital Services Act is 6% of its turnover.',
    ],
    [
      'with a fixed sum alone, in its own currency',
      { regime: 'Australian Online Safety Act 2021', currency: 'AUD', fixedCap: 49.5e6 },
      'The most a company can be fined under the Australian Online Safety Act 2021 is A$49,500,000, whatever its turnover.',
    ],
  ])('%s', (_, fields, said) => {
    expect(sayRule(aRule(fields))).toBe(said)
  })

  test('with its tier where a law has several', () => {
    expect(lawOf(aRule({ regime: 'EU GDPR', tier: 'higher', fixedCap: 1 }))).toBe('the EU GDPR (higher tier)')
  })
})
