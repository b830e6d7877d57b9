import { expect, test } from 'vitest'
import { aStorage } from '../testing/a-storage.ts'
import { draftKeeper, type SaveAnswer } from './draft-keeper.ts'
import { deviceDrafts, type KeptDraft } from './kept-draft.ts'

const key = { person: 'ed', campaign: 'homes', collection: 'asks', id: 'a1' }
const begun: KeptDraft = { collection: 'asks', id: 'a1', body: { text: 'as published' }, baseEdition: 3, version: 0 }
const savedAt = '2024-06-20T12:04:00.000Z'

/** A draft at a server that answers as it is told. */
function aDraft({ storage = aStorage(), answers = [] as SaveAnswer[] } = {}) {
  const received: KeptDraft[] = []
  let waiting: (() => void) | undefined
  const keeper = draftKeeper({
    device: deviceDrafts(storage),
    key,
    begun,
    save: async (draft) => {
      received.push(draft)
      return answers.shift() ?? { kind: 'saved', version: draft.version + 1, savedAt }
    },
    later: (act) => {
      waiting = act
      return () => (waiting = undefined)
    },
    now: () => '2024-06-20T12:00:00.000Z',
  })
  return { keeper, storage, received, pause: () => waiting?.() }
}

test('what is typed is on this device at once, and with the server when typing pauses', async () => {
  const { keeper, storage, received, pause } = aDraft()
  keeper.type({ text: 'a' })
  keeper.type({ text: 'ab' })
  expect(received).toEqual([])
  expect(deviceDrafts(storage).unsent(key)).toMatchObject([{ body: { text: 'ab' }, isSent: false }])
  pause()
  await keeper.send()
  expect(received).toMatchObject([{ body: { text: 'ab' }, version: 0 }])
  expect(keeper.view().standing).toEqual({ kind: 'saved', savedAt })
  expect(deviceDrafts(storage).unsent(key)).toEqual([])
})

test('a page that was closed before anything was sent begins with what was typed', async () => {
  const { keeper, storage } = aDraft()
  keeper.type({ text: 'unsent' })
  const next = aDraft({ storage })
  expect(next.keeper.view().draft.body).toEqual({ text: 'unsent' })
  await next.keeper.send()
  expect(next.received).toMatchObject([{ body: { text: 'unsent' } }])
})

test('without the network or the session nothing is lost, and it is sent when either is back', async () => {
  const { keeper, storage, received } = aDraft({
    answers: [{ kind: 'unreachable' }, { kind: 'refused', message: 'You are signed out.' }],
  })
  keeper.type({ text: 'a' })
  await keeper.send()
  expect(keeper.view().standing).toEqual({ kind: 'unreachable' })
  await keeper.send()
  expect(keeper.view().standing).toEqual({ kind: 'refused', message: 'You are signed out.' })
  expect(deviceDrafts(storage).unsent(key)).toHaveLength(1)
  await keeper.send()
  expect(received).toHaveLength(3)
  expect(keeper.view().standing.kind).toBe('saved')
})

test('what is typed while a version is being saved is saved after it, over that version', async () => {
  const { keeper, received } = aDraft()
  keeper.type({ text: 'a' })
  const sent = keeper.send()
  keeper.type({ text: 'ab' })
  await sent
  expect(received.map(({ body, version }) => [body, version])).toEqual([
    [{ text: 'a' }, 0],
    [{ text: 'ab' }, 1],
  ])
  expect(keeper.view()).toMatchObject({ draft: { version: 2 }, standing: { kind: 'saved' } })
})

test('when somebody saved another version both are kept until a person settles it, and that is saved over theirs', async () => {
  const theirs = { body: { text: 'theirs' }, version: 4, savedBy: 'Bo', savedAt }
  const conflict = { message: 'Bo saved this draft after you began.', theirs, fields: [], merged: {} }
  const { keeper, received } = aDraft({ answers: [{ kind: 'conflict', conflict }] })
  keeper.type({ text: 'mine' })
  await keeper.send()
  keeper.type({ text: 'mine still' })
  await keeper.send()
  expect(received).toHaveLength(1)
  expect(keeper.view()).toMatchObject({ draft: { body: { text: 'mine still' } }, standing: { kind: 'conflict' } })
  await keeper.settle({ text: 'both' })
  expect(received[1]).toMatchObject({ body: { text: 'both' }, version: 4 })
  expect(keeper.view().standing.kind).toBe('saved')
})

test('what was brought together with a later edition, or another change, is saved as typed over that', async () => {
  const { keeper, received } = aDraft()
  keeper.type({ text: 'mine' })
  await keeper.send()
  keeper.rebase({ text: 'both' }, { baseEdition: 5, over: 'of-bo' })
  await keeper.send()
  expect(received[1]).toMatchObject({ body: { text: 'both' }, baseEdition: 5, version: 1, over: 'of-bo' })
  expect(keeper.view()).toMatchObject({ draft: { baseEdition: 5 }, standing: { kind: 'saved' } })
})

test('a browser that keeps nothing is told of, and the server has the draft all the same', async () => {
  const { keeper, received } = aDraft({ storage: aStorage({ isFull: true }) })
  keeper.type({ text: 'a' })
  expect(keeper.view().isKeptHere).toBe(false)
  await keeper.send()
  expect(received).toHaveLength(1)
})

test('whoever listens hears of each change until they stop', () => {
  const { keeper } = aDraft()
  const said: unknown[] = []
  const stop = keeper.subscribe(() => said.push(keeper.view().draft.body))
  keeper.type('a')
  stop()
  keeper.type('b')
  expect(said).toEqual(['a'])
})

test('the drafts of one person are not shown to another on the same device', () => {
  const { keeper, storage } = aDraft()
  keeper.type('a')
  expect(deviceDrafts(storage).unsent({ person: 'bo', campaign: 'homes' })).toEqual([])
  keeper.forget()
  expect(deviceDrafts(storage).unsent(key)).toEqual([])
})

test('whoever signs out leaves nothing on the device but what the server does not have', () => {
  const storage = aStorage()
  const device = deviceDrafts(storage)
  const kept = (isSent: boolean) => ({ ...begun, typedAt: savedAt, isSent })
  device.keep(key, kept(true))
  device.keep({ ...key, id: 'a2', proposal: 'p1' }, kept(true))
  device.keep({ ...key, id: 'a3' }, kept(false))
  device.keep({ ...key, person: 'bo' }, kept(true))
  storage.setItem('campaign', 'homes')
  device.forgetSent('ed')
  const left = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  expect(left).toEqual(['draft homes ed asks a3', 'draft homes bo asks a1', 'campaign'])
})

test('a draft that was proposed or given up is neither sent nor kept again, not even by an answer that comes after', async () => {
  const { keeper, storage, received } = aDraft()
  keeper.type({ text: 'a' })
  const sent = keeper.send()
  keeper.forget()
  await sent
  await keeper.send()
  expect(received).toHaveLength(1)
  expect(deviceDrafts(storage).all(key)).toEqual([])
})

test('a version that was saved by a page which did not live to hear of it is no conflict', async () => {
  const theirs = { body: { text: 'mine' }, version: 4, savedBy: 'Ed', savedAt }
  const { keeper, received } = aDraft({
    answers: [{ kind: 'conflict', conflict: { message: '', theirs, fields: [], merged: {} } }],
  })
  keeper.type({ text: 'mine' })
  await keeper.send()
  expect(keeper.view()).toMatchObject({ draft: { version: 4 }, standing: { kind: 'saved', savedAt } })
  expect(received).toHaveLength(1)
})

test('another version that stays when this one is thrown away is settled like any other, over that version', async () => {
  const theirs = { body: { text: 'theirs' }, version: 1, savedBy: 'Bo', savedAt }
  const { keeper, received } = aDraft()
  keeper.type({ text: 'mine' })
  await keeper.send()
  keeper.meet({ message: 'Bo saved another version of this draft. It stays.', theirs, fields: [], merged: {} })
  expect(keeper.view().standing.kind).toBe('conflict')
  await keeper.settle(theirs.body)
  expect(received[1]).toMatchObject({ body: { text: 'theirs' }, version: 1, savedAt })
})
