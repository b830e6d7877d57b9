import { askCoverage, verdictOf } from '@dutywatch/domain/campaign'
import { daysBetween } from '@dutywatch/domain/date'
import { overlaps, provisionsIn } from '@dutywatch/domain/provision'
import { maximumPenalty } from '@dutywatch/domain/regulator'
import {
  asOf,
  collectionNames,
  doubts,
  find,
  judgementOf,
  lint,
  reachedOn,
  windowOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { readOrThrow, tracker, trackerInput } from './tracker.ts'

interface Record {
  readonly id: string
  readonly citations?: readonly { readonly source: string; readonly confidence: string }[]
}

const recordsOf = (of: Tracker) => collectionNames.flatMap((name) => of[name].map((record: Record) => ({ name, record })))
const factsOf = (of: Tracker) => recordsOf(of).filter(({ name }) => name !== 'sources')

describe('the shipped tracker', () => {
  test('breaks no rule', () => {
    expect(lint(tracker)).toEqual([])
    expect(doubts(tracker)).toEqual([])
  })

  test('has something in every collection but those that hold what a team imports or sends', () => {
    expect(collectionNames.filter((name) => tracker[name].length === 0)).toEqual(['amendmentPapers', 'returns', 'batches'])
  })

  test('cites a source for every fact', () => {
    const uncited = factsOf(tracker).filter(({ record }) => (record.citations ?? []).length === 0)
    expect(uncited.map(({ name, record }) => `${name}/${record.id}`)).toEqual([])
  })

  test('lists no source that nothing rests on', () => {
    const cited = new Set(factsOf(tracker).flatMap(({ record }) => (record.citations ?? []).map((citation) => citation.source)))
    expect(tracker.sources.filter((source) => !cited.has(source.id)).map((source) => source.id)).toEqual([])
  })

  test('names a publisher for every source that has an address, and says it of the one that is no publication', () => {
    const unnamed = tracker.sources.filter(({ publisher }) => /^(various|several|unknown|n\/a|-)$/i.test(publisher))
    expect(unnamed.map(({ id }) => id)).toEqual([])
    const unread = tracker.sources.filter(({ publisher }) => publisher.includes('no page read'))
    expect(unread.map(({ url }) => url)).toEqual([undefined])
    const surer = factsOf(tracker).flatMap(({ record }) =>
      (record.citations ?? []).filter(({ source, confidence }) => source === unread[0]?.id && confidence !== 'unverified'),
    )
    expect(surer).toEqual([])
  })

  test('says what is wrong, record by record, when it does not read', () => {
    const speakers = trackerInput.speakers?.map((speaker) => ({ ...speaker, citations: [] })).slice(0, 1)
    expect(() => readOrThrow({ ...trackerInput, speakers })).toThrow('- speakers/nspcc/citations: Cites nothing')
  })
})

describe('the asks', () => {
  test('are fourteen: the Act meets six, partly meets five and leaves three', () => {
    expect(askCoverage(tracker.asks, tracker.verdicts, 'act')).toEqual({
      met: 6,
      partly: 5,
      weakened: 0,
      notMet: 3,
      removed: 0,
      notAssessed: 0,
      total: 14,
    })
  })

  test('have a verdict on every criterion wherever a text has a verdict on one', () => {
    const gaps = tracker.asks.flatMap((ask) =>
      tracker.texts.flatMap((text) => {
        const given = tracker.verdicts.filter((verdict) => verdict.ask === ask.id && verdict.text === text.id)
        return given.length === 0 || given.length === ask.criteria.length ? [] : [`${ask.id} in ${text.id}`]
      }),
    )
    expect(gaps).toEqual([])
  })

  test('are not assessed on texts the sources say too little of', () => {
    const ask = find(tracker, 'asks', 'a4.1')
    expect(ask && verdictOf(ask, tracker.verdicts, 'draft-bill')).toBe('not-assessed')
  })

  test('criminal liability of directors is partly met in every text that speaks of it, and closer in the later ones', () => {
    const answers = (criterion: string) =>
      tracker.verdicts
        .filter((verdict) => verdict.ask === 'a2.3' && verdict.criterion === criterion)
        .map((verdict) => verdict.verdict)
    expect(answers('breach-of-duty')).toEqual([
      'not-met',
      'not-met',
      'not-met',
      'not-met',
      'not-met',
      'partly',
      'partly',
      'partly',
    ])
  })

  test('every verdict that names provisions hangs on their threads', () => {
    const adrift = tracker.verdicts.filter((verdict) => verdict.provisions !== undefined && verdict.threads.length === 0)
    expect(adrift.map((verdict) => verdict.id)).toEqual([])
  })

  test('every section, clause and Schedule a verdict names was part of its text', () => {
    const absent = tracker.verdicts.flatMap((verdict) => {
      const labels = verdict.threads
        .flatMap((id) => find(tracker, 'threads', id)?.labels ?? [])
        .filter((label) => label.text === verdict.text)
        .flatMap((label) => provisionsIn(label.label))
      const refs = verdict.provisions === undefined ? [] : provisionsIn(verdict.provisions)
      const numbered = refs.filter((ref) => ref.kind !== 'part')
      return numbered.every((ref) => labels.some((label) => overlaps(label, ref))) ? [] : [verdict.id]
    })
    expect(absent).toEqual([])
  })
})

describe('the promises', () => {
  test('are twenty-one, and the window of each is read or waits for what it counts from', () => {
    const windows = tracker.commitments.map((commitment) => ({ id: commitment.id, window: windowOf(tracker, commitment) }))
    const unread = windows.flatMap(({ id, window }) => (window.ok ? [] : [`${id}: ${window.reason}`]))
    expect(windows).toHaveLength(21)
    expect(unread).toEqual(['johnson-world-leader-signal: no-timing', 's214a-regulations-within-12-months: anchor-unknown'])
  })

  test('the law came 696 days after the 18 months that were asked for', () => {
    const asked = find(tracker, 'commitments', 'nspcc-law-within-18-months')
    const window = asked && windowOf(tracker, asked)
    expect(window?.ok && window.value.latest).toBe('2021-11-29')
    expect(daysBetween('2021-11-29', reachedOn(tracker, 'law-on-statute-book') ?? '')).toBe(696)
  })

  test('the Bill took 588 days from introduction to Royal Assent', () => {
    const [from, to] = [reachedOn(tracker, 'bill-introduced') ?? '', reachedOn(tracker, 'law-on-statute-book') ?? '']
    expect(daysBetween(from, to)).toBe(588)
  })

  test.each([
    ['warman-full-response-spring-2020', 'missed'],
    ['warman-legislation-this-session', 'missed'],
    ['dowden-full-response-later-2020', 'kept'],
    ['article-bill-not-until-end-of-2020', 'not-borne-out'],
    ['article-regulator-not-before-2023', 'borne-out'],
    ['johnson-world-leader-signal', 'not-testable'],
    ['ofcom-register-july-2025', 'slipped'],
    ['ofcom-intimate-images-summer-2026', 'slipped'],
    ['s214a-statement-within-three-months', 'open'],
  ])('%s: %s', (id, outcome) => {
    const commitment = find(tracker, 'commitments', id)
    expect(commitment && judgementOf(tracker, commitment, tracker.informedTo).outcome).toBe(outcome)
  })

  test('what fell due after the sources end is not known, never guessed', () => {
    const register = find(tracker, 'commitments', 'ofcom-register-july-2026')
    expect(register && judgementOf(tracker, register, '2026-11-24').outcome).toBe('not-known')
  })
})

describe('the ceilings on fines', () => {
  test('the Act’s is £18 million up to £180 million of revenue, and 10% beyond', () => {
    const rule = find(tracker, 'penaltyRules', 'osa-2023')
    const maximum = (amount: number) => {
      const found = rule && maximumPenalty(rule, { amount, currency: 'GBP' })
      return found?.ok ? found.value.maximum.amount : undefined
    }
    expect([100_000_000, 180_000_000, 1_000_000_000].map(maximum)).toEqual([18_000_000, 18_000_000, 100_000_000])
  })
})

describe('the world of the article, 29 May 2020', () => {
  const then = asOf(tracker, '2020-05-29')

  test('knows no Online Safety Bill or Act, not even in the title of a source', () => {
    const knowing = recordsOf(then).filter(({ record }) => JSON.stringify(record).includes('Online Safety'))
    expect(knowing.map(({ name, record }) => `${name}/${record.id}`)).toEqual([])
  })

  test('has the White Paper and the initial response, and no draft Bill', () => {
    expect(then.texts.map((text) => text.id)).toEqual(['white-paper', 'initial-response'])
    expect(then.bills.map((bill) => bill.id)).not.toContain('online-safety-bill')
  })

  test('has every ask, and the clock of 18 months just started', () => {
    expect(then.asks).toHaveLength(14)
    const asked = find(then, 'commitments', 'nspcc-law-within-18-months')
    expect(asked && judgementOf(then, asked, '2020-05-29').outcome).toBe('open')
  })

  test('has the promise of a full response in the spring still open, for two days more', () => {
    const promise = find(then, 'commitments', 'warman-full-response-spring-2020')
    const window = promise && windowOf(then, promise)
    expect(window?.ok && window.value.latest).toBe('2020-05-31')
  })

  test('calls the minister by the rank he had', () => {
    const minister = find(then, 'speakers', 'matt-warman')
    expect(minister?.roles.at(-1)?.title).toContain('Parliamentary Under-Secretary of State')
  })
})
