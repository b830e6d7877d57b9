import { verdictOf } from '@dutywatch/domain/campaign'
import { collectionNames, find, windowOf } from '@dutywatch/domain/tracker'
import { describe, expect, test } from 'vitest'
import { articleFacts, heldBack } from './testing/article-facts.data.ts'
import { keptFile, keptRecords } from './testing/kept-file.ts'
import { tracker } from './tracker.ts'

const facts = (name: string) => keptRecords(`facts/${name}.json`)
const hasFacts = keptFile('facts/timeline.json') !== undefined

const verdictWords: Readonly<Record<string, string>> = { met: 'met', partly: 'partly', 'not met': 'not-met' }

/** The first and last day of each promise’s window as it was gathered, blank for none. */
function gatheredWindows(): { madeOn: string; earliest: string; latest: string }[] {
  const promises: unknown = JSON.parse(keptFile('facts/promises.json') ?? '[]')
  return Array.isArray(promises)
    ? promises.map((promise: unknown) => ({
        madeOn: textAt(promise, 'madeOn'),
        earliest: textAt(promise, 'fuzzyDate', 'earliest'),
        latest: textAt(promise, 'fuzzyDate', 'latest'),
      }))
    : []
}

function textAt(value: unknown, key: string, ...rest: string[]): string {
  const found =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined
  const [next, ...others] = rest
  if (next !== undefined) return textAt(found, next, ...others)
  return typeof found === 'string' ? found : ''
}

function holds(path: string): boolean {
  const [collection, id] = path.split('/')
  const name = collectionNames.find((each) => each === collection)
  return name !== undefined && find(tracker, name, id) !== undefined
}

describe.skipIf(!hasFacts)('every gathered fact of the campaign is in the tracker', () => {
  test('each fact of the article, each number worked out from it and each check stands somewhere, or is held back for a reason', () => {
    const ids = [...facts('article-facts'), ...facts('article-derived'), ...facts('article-checks')].map(({ id }) => id ?? '')
    expect(ids.filter((id) => !holds(articleFacts[id] ?? '') && heldBack[id] === undefined)).toEqual([])
  })

  test('each of the timeline is an event, or a stage of the Bill on its day', () => {
    const days = new Set([
      ...tracker.events.map(({ on, until }) => `${on} ${until ?? ''}`),
      ...tracker.stageEvents.map(({ on }) => `${on} `),
    ])
    const starts = new Set([...days].map((span) => span.split(' ')[0] ?? ''))
    const missing = facts('timeline').filter(({ date = '', dateEnd = '', precision }) => {
      if (days.has(`${date} ${dateEnd}`)) return false
      if (precision === 'month' && starts.has(date.slice(0, 7))) return false
      return precision !== 'season' || !starts.has(date)
    })
    expect(missing.map(({ id, date }) => `${id} ${date}`)).toEqual([])
  })

  test('there are no fewer events and stages on a day than there are facts', () => {
    const held = [...tracker.events, ...tracker.stageEvents].map(({ on }) => on)
    const wanted = facts('timeline').map(({ date = '', precision }) => (precision === 'month' ? date.slice(0, 7) : date))
    const count = (days: readonly string[], day: string) => days.filter((each) => each === day).length
    expect([...new Set(wanted)].filter((day) => count(held, day) < count(wanted, day))).toEqual([])
  })

  test('each promise is there, and its words set the window that was gathered', () => {
    const held = tracker.commitments.map((commitment) => {
      const window = windowOf(tracker, commitment)
      const { earliest = '', latest = '' } = window.ok ? window.value : {}
      return `${commitment.saidOn.slice(0, 7)} ${earliest} ${latest}`
    })
    const wanted = gatheredWindows().map(({ madeOn, earliest, latest }) => `${madeOn.slice(0, 7)} ${earliest} ${latest}`)
    expect(wanted.filter((each) => !held.includes(each))).toEqual([])
    expect(wanted).toHaveLength(held.length)
  })

  test('each ask is there, and the Act answers it as it was judged', () => {
    const differing = facts('asks').filter(({ id = '', assessment = '' }) => {
      const ask = find(tracker, 'asks', id.toLowerCase())
      return !ask || verdictOf(ask, tracker.verdicts, 'act') !== verdictWords[assessment]
    })
    expect(differing).toEqual([])
  })

  test('each obligation is a duty, in force from the day that is known', () => {
    const missing = facts('obligations').filter(({ code, inForceFrom = '', deadline }) => {
      const duty = tracker.duties.find((each) => each.code === code)
      const days = tracker.dutyDates.filter((date) => date.duty === duty?.id)
      const inForce = days.some(({ event, on }) => event === 'in-force' && on === inForceFrom.slice(0, 10))
      const due = !deadline || days.some(({ event, on }) => event === 'assess-by' && on === deadline)
      const dateless = !/^\d{4}/.test(inForceFrom) && (!duty?.enacted || days.some(({ event }) => event === 'awaiting'))
      return !duty || !due || (!inForce && !dateless)
    })
    expect(missing.map(({ code }) => code)).toEqual([])
  })

  test('each power of the regulator is there, with a use wherever one was found', () => {
    const missing = facts('regulator-powers').filter(({ code, used }) => {
      const power = tracker.powers.find((each) => each.code === code)
      return !power || (used && power.kind !== 'role' && !tracker.enforcementActions.some((action) => action.power === power.id))
    })
    expect(missing.map(({ code }) => code)).toEqual([])
  })

  test('each fine is there with its sum, and a sum that was not seen is absent', () => {
    const fines = tracker.enforcementActions.filter((action) => action.power === 'financial-penalty')
    const held = fines.map(({ on, penalty }) => `${on} ${penalty?.amount ?? ''}`)
    const wanted = facts('enforcement-fines').map(({ date, amountGBP }) => `${date} ${amountGBP}`)
    expect(held.sort()).toEqual(wanted.sort())
  })

  test('each penalty regime is there with its limbs and its currency', () => {
    const held = tracker.penaltyRules.map(({ fixedCap, currency, percent }) => `${fixedCap ?? ''} ${currency} ${percent ?? ''}`)
    const wanted = facts('fine-formulas').map(({ fixedCap, currency, percent }) => `${fixedCap} ${currency} ${percent}`)
    expect(held.sort()).toEqual(wanted.sort())
  })
})
