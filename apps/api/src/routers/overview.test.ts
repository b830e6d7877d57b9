import { addMonths, daysBetween } from '@dutywatch/domain/date'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askShipped, type ShippedApi } from '../testing/ask-shipped.ts'

let api: ShippedApi
beforeAll(async () => {
  api = await askShipped()
})
afterAll(() => api[Symbol.asyncDispose]())

const asked = '2020-05-29'
const deadline = addMonths(asked, 18)
const assent = '2023-10-26'

async function saidOn(day?: string): Promise<string> {
  return (await api.ask(day).overview.today.query()).sentences.join(' ')
}

describe('where the law stands, in a sentence', () => {
  test.each(['2023-10-26', '2025-01-01', undefined])(
    'on %s: law, late by the days since the deadline, and 6, 5 and 3 of 14 asks',
    async (day) => {
      expect(await saidOn(day)).toBe(
        `The Online Safety Act became law on 26 October 2023, ${daysBetween(deadline, assent)} days after the day campaigners had asked for. ` +
          'Of their 14 asks, 6 are met, 5 partly, 3 not.',
      )
    },
  )

  test('on the day of the article: no Bill, the clock just started, nothing met', async () => {
    expect(await saidOn(asked)).toBe(
      'No Bill has been published. On 29 May 2020 NSPCC asked for a law within 18 months, by 29 November 2021: ' +
        `${daysBetween(asked, deadline)} days from this day. None of its 14 asks is met, for there is no text of a law to test.`,
    )
  })

  test('with a draft only, no Bill has been introduced', async () => {
    expect(await saidOn('2021-06-01')).toMatch(
      /^A draft Bill was published on 12 May 2021, and no Bill has been introduced\. .*181 days from this day/,
    )
  })

  test('with the deadline behind it, the Bill is before Parliament and not law', async () => {
    expect(await saidOn('2022-06-01')).toMatch(
      /^The Online Safety Bill is before Parliament and not yet law: .*committee in the Commons\. .*184 days before this day/,
    )
  })

  test('on the eve of Royal Assent it is still not law', async () => {
    expect(await saidOn('2023-10-25')).toMatch(/not yet law: .*Royal Assent can follow\. .*695 days before this day/)
  })

  test('before the campaign there is none', async () => {
    expect(await saidOn('2018-01-01')).toBe('No Bill has been published. No campaign for one is known.')
  })
})

describe('what is awaited', () => {
  test('is not known where its day came after the sources end', async () => {
    const { awaiting, informedTo, on } = await api.ask().overview.today.query()
    const states = new Map<string, string>(awaiting.map(({ milestone, state }) => [milestone.id, state]))
    expect(states.get('register-of-categories')).toBe('not-known')
    expect(states.get('under-16-ban-in-force')).toBe('expected')
    for (const { latest, state } of awaiting) {
      const last = latest?.window.latest
      if (last !== undefined && last > informedTo && last < on) expect(state).toBe('not-known')
    }
  })

  test('in May 2020 is a draft Bill that is overdue and a response that is due in two days', async () => {
    const { awaiting } = await api.ask(asked).overview.today.query()
    expect(awaiting.slice(0, 2).map(({ milestone, state, daysLate }) => [milestone.id, state, daysLate])).toEqual([
      ['draft-bill-published', 'overdue', daysBetween('2020-04-30', asked)],
      ['full-response-published', 'expected', 0],
    ])
  })

  test('names the day a campaign asked for where nobody promised one', async () => {
    const { awaiting } = await api.ask(asked).overview.today.query()
    expect(awaiting.find(({ milestone }) => milestone.id === 'law-on-statute-book')).toMatchObject({
      state: 'asked-for',
      asked: { window: { latest: deadline } },
    })
  })
})

describe('the rest of the front page', () => {
  test('shows the latest count with its release, and the figure of the article in May 2020', async () => {
    const now = await api.ask().overview.today.query()
    expect(now.evidence).toMatchObject({ figure: { cell: { value: 7263 }, coverage: { answered: 44, of: 45 } } })
    const then = await api.ask(asked).overview.today.query()
    expect(then.evidence).toMatchObject({ figure: { cell: { value: 10119 } }, share: { percent: 55, of: { n: 5784 } } })
  })

  test('counts every promise known on the day', async () => {
    for (const day of [undefined, asked, '2018-01-01']) {
      const { promises } = await api.ask(day).overview.today.query()
      expect(promises.counts.reduce((sum, { count }) => sum + count, 0)).toBe(promises.total)
    }
  })

  test('tells nothing that happened after the day, and the newest first', async () => {
    const { news } = await api.ask(asked).overview.today.query()
    expect(news[0]?.on).toBe(asked)
    expect(news.every(({ knownFrom }) => knownFrom <= asked)).toBe(true)
  })
})
