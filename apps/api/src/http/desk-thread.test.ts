import { expect, test } from 'vitest'
import type { DeskQuestion } from './desk-question.ts'
import { deskThread, type ThreadParts } from './desk-thread.ts'

function restless(over: Partial<ThreadParts> = {}) {
  const lines: string[] = []
  const failures: string[] = []
  const entry = new URL('../testing/restless-desk.child.ts', import.meta.url)
  const write = (line: string) => void lines.push(line)
  const failed = (error: unknown) => void failures.push(String(error))
  return { thread: deskThread({ entry, told: {}, write, failed, ...over }), lines, failures }
}

function asking(url: string): DeskQuestion {
  return { id: 'r', door: 'auth', method: 'GET', url, headers: {} }
}

test('answers belong to their questions, however many are asked at once, and its log is ours', async () => {
  const { thread, lines } = restless()
  await using _thread = thread
  const urls = Array.from({ length: 50 }, (_, index) => `/${index}`)
  const answers = await Promise.all(urls.map((url) => thread.ask(asking(url))))
  expect(answers.map((answer) => answer.ok && Buffer.from(answer.value.body).toString())).toEqual(urls)
  expect(lines).toEqual(urls.map((url) => `asked for ${url}\n`))
})

test.each([
  ['/throws', 'Error: A bug at the desk.'],
  ['/leaves', 'Error: It ended with 3.'],
  ['/hangs', 'Error: It did not answer in 2 seconds, and was ended.'],
])('a thread that ends at %s answers all who wait that it stopped, and the next question begins another', async (end, why) => {
  const { thread, failures } = restless({ longestMs: 2_000 })
  await using _thread = thread
  expect(await thread.ask(asking('/first'))).toMatchObject({ ok: true })
  const waiting = [thread.ask(asking('/never')), thread.ask(asking(end))]
  for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ ok: false, reason: 'desk-stopped' })
  expect(failures[0]).toBe(why)
  expect(await thread.ask(asking('/again'))).toMatchObject({ ok: true })
})

test('a thread that never answered anything is not begun again at once, whoever asks', async () => {
  const { thread, failures } = restless({ entry: new URL('data:text/javascript,throw new Error("It cannot begin.")') })
  await using _thread = thread
  for (let times = 0; times < 3; times += 1) {
    thread.begin()
    expect(await thread.ask(asking('/'))).toMatchObject({ ok: false, reason: 'desk-stopped' })
  }
  expect(failures).toEqual(['Error: It cannot begin.'])
})

test('a question that is late is answered alone, and the thread goes on for others', async () => {
  const { thread, failures } = restless({ longestMs: 2_000 })
  await using _thread = thread
  expect(await thread.ask(asking('/first'))).toMatchObject({ ok: true })
  const never = thread.ask(asking('/never'))
  expect(await thread.ask(asking('/other'))).toMatchObject({ ok: true })
  expect(await never).toMatchObject({ ok: false, reason: 'desk-late' })
  expect(await thread.ask(asking('/again'))).toMatchObject({ ok: true })
  expect(failures).toEqual([])
})

test('when too many wait, more are told so at once', async () => {
  const { thread } = restless()
  await using _thread = thread
  const waiting = Array.from({ length: 500 }, () => thread.ask(asking('/never')))
  expect(await thread.ask(asking('/one-more'))).toMatchObject({ ok: false, reason: 'desk-busy' })
  await thread[Symbol.asyncDispose]()
  expect((await Promise.all(waiting)).every((answer) => !answer.ok && answer.reason === 'desk-stopped')).toBe(true)
})

test('once it is closed nothing begins again, and closing what never ran is no work', async () => {
  const { thread } = restless()
  await thread[Symbol.asyncDispose]()
  expect(await thread.ask(asking('/late'))).toMatchObject({ ok: false, reason: 'desk-stopped' })
})
