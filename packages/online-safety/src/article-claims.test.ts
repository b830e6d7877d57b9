import { checkClaim, surpriseIn } from '@dutywatch/domain/evidence'
import { describe, expect, test } from 'vitest'
import { keptFile } from './testing/kept-file.ts'
import { numbersIn } from './testing/numbers-in.ts'
import { tracker } from './index.ts'

const article = 'tech-bosses-have-failed-to-make-their-platforms-safe'
/** The day of the release that it rewrites. What was put beside it later, on the page as it was kept, is no statement of its own. */
const written = '2020-05-29'
const claims = tracker.claims.filter(({ publishedIn }) => publishedIn === article)
const claimed = new Set(claims.flatMap(({ statement }) => numbersIn(statement)))

test.each([
  ['More than 10,000 crimes, 23% of them in the six months to October 2019.', ['10,000', '23%', 'six']],
  ['Within 18 months, by 29 May 2020, and not before 2023.', ['18', '2023']],
  ['Half of them, in two and a half years', ['half', 'two and a half']],
  ['In February', []],
])('the numbers of %j are found', (text, found) => {
  expect(numbersIn(text)).toEqual(found)
})

describe('each figure of the article', () => {
  const withNumbers = claims.filter(({ statement }) => numbersIn(statement).length > 0)

  test.each(withNumbers.map((claim) => [claim.id, claim] as const))(
    '%s is worked out again as recorded, or says why it cannot be',
    (_, claim) => {
      const check = checkClaim(claim, tracker)
      expect(surpriseIn(claim, check)).toBeUndefined()
      expect(check.value === undefined ? claim.whyNot : check.working).toBeTruthy()
    },
  )

  test('is asserted as something that can be tested, but for a year that was only feared', () => {
    const notAsserted = withNumbers.filter(({ asserted }) => asserted === undefined)
    expect(notAsserted.map(({ id }) => id)).toEqual(['regulator-not-before-2023'])
  })

  test('that another record repeats from it is one of its claims', () => {
    const repeated = [
      ...tracker.asks.map((ask) => ({ ...ask, words: ask.text })),
      ...tracker.demands.map((demand) => ({ ...demand, words: `${demand.title}. ${demand.wording}` })),
      ...tracker.commitments.map((commitment) => ({ ...commitment, words: `${commitment.what}, ${commitment.timing?.words}` })),
      ...tracker.statements.map((statement) => ({ ...statement, words: `${statement.gist} ${statement.quote ?? ''}` })),
    ].filter(({ citations, knownFrom }) => knownFrom <= written && citations.some(({ source }) => source === article))
    expect(repeated.length).toBeGreaterThan(10)
    const missing = repeated.flatMap(({ id, words }) =>
      numbersIn(words).flatMap((number) => (claimed.has(number) ? [] : [`${id}: ${number}`])),
    )
    expect(missing).toEqual([])
  })
})

const text = keptFile('reference/article.txt')

test.skipIf(text === undefined)('each number that the article prints is in one of its claims', () => {
  const printed = (text ?? '').split('Working Together For Children')[0] ?? ''
  const numbers = numbersIn(printed)
  expect(numbers).toHaveLength(12)
  expect(numbers.filter((number) => !claimed.has(number))).toEqual([])
})

test('each other publication’s headline figure comes out as recorded, too', () => {
  const surprises = tracker.claims.flatMap((claim) => surpriseIn(claim, checkClaim(claim, tracker)) ?? [])
  expect(surprises).toEqual([])
})
