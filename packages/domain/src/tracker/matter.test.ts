import { describe, expect, test } from 'vitest'
import { aRecord, aTracker } from '../testing/index.ts'
import { changesByMatter } from './index.ts'

const promise = (id: string, milestone?: string) => ({
  ...aRecord(id),
  kind: 'promise' as const,
  by: 'minister',
  what: 'Open the register',
  ...(milestone !== undefined && { milestone }),
  saidOn: '2020-02-13',
})
const tracker = aTracker({
  speakers: [{ ...aRecord('minister'), name: 'Minister', kind: 'person' as const }],
  milestones: [
    { ...aRecord('register'), title: 'Register published', order: 1 },
    { ...aRecord('review'), title: 'Review ended', order: 2 },
  ],
  commitments: [promise('c-register', 'register'), promise('c-loose')],
  dateStatements: [
    {
      ...aRecord('said'),
      milestone: 'register',
      kind: 'scheduled' as const,
      timing: { words: 'July 2026' },
      saidOn: '2020-02-13',
    },
  ],
})
const [register, loose] = tracker.commitments
const about = (
  changes: readonly { collection: string; id: string; record?: unknown }[],
  of: Parameters<ReturnType<typeof changesByMatter>>[0],
) => changesByMatter(tracker, changes)(of).map(({ id }) => id)

describe('changes about one matter', () => {
  test('are of the record itself, and of what is said of its milestone', () => {
    const changes = [
      { collection: 'dateStatements', id: 'new', record: { milestone: 'register' } },
      { collection: 'dateStatements', id: 'other', record: { milestone: 'review' } },
      { collection: 'commitments', id: 'again', record: { milestone: 'register' } },
      { collection: 'terms', id: 'register', record: { milestone: 'register' } },
    ]
    expect(about(changes, { collection: 'milestones', id: 'register' })).toEqual(['new', 'again'])
    expect(about(changes, { collection: 'commitments', id: 'c-register', record: register })).toEqual(['new', 'again'])
    const itself = [{ collection: 'commitments', id: 'c-loose', record: { what: 'Open it' } }]
    expect(about(itself, { collection: 'commitments', id: 'c-loose', record: loose })).toEqual(['c-loose'])
  })

  test('are about what stands there too, so that one that takes it out, or gives it another milestone, is among them', () => {
    const taken = { collection: 'dateStatements', id: 'said' }
    const moved = { ...taken, record: { milestone: 'review' } }
    for (const change of [taken, moved]) expect(about([change], { collection: 'milestones', id: 'register' })).toEqual(['said'])
  })

  test('are verdicts by one criterion on one text, and the reply to a request', () => {
    const verdict = { ask: 'a', criterion: 'c', text: 'act' }
    const given = (id: string, over = {}) => ({ collection: 'verdicts', id, record: { ...verdict, ...over } })
    const changes = [given('same'), given('other-text', { text: 'bill' }), given('half', { criterion: undefined })]
    expect(about(changes, { collection: 'verdicts', id: 'v', record: verdict })).toEqual(['same'])
    const reply = { collection: 'returns', id: 'r', record: { request: 'late' } }
    expect(about([reply], { collection: 'requests', id: 'late' })).toEqual(['r'])
  })

  test('are found by the place alone where nothing sound is known of a record', () => {
    expect(
      about([{ collection: 'verdicts', id: 'v', record: null }], { collection: 'verdicts', id: 'v', record: 'half' }),
    ).toEqual(['v'])
    expect(about([{ collection: 'no-such', id: 'v' }], { collection: 'verdicts', id: 'v' })).toEqual([])
  })
})
