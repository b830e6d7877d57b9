import { expect, test } from 'vitest'
import type { DeskQuestion } from './desk-question.ts'
import { deskThread } from './desk-thread.ts'

const entry = new URL('../testing/restless-desk.child.ts', import.meta.url)

function restless() {
  const lines: string[] = []
  const failures: unknown[] = []
  const write = (line: string) => void lines.push(line)
  const failed = (error: unknown) => void failures.push(error)
  return { thread: deskThread({ entry, told: {}, write, failed }), lines, failures }
}

function asking(url: string): DeskQuestion {
  return { method: 'GET', url, headers: {} }
}

test('answers belong to their questions, however many are asked at once, and its log is ours', async () => {
  const { thread, lines } = restless()
  await using _thread = thread
  const urls = Array.from({ length: 50 }, (_, index) => `/${index}`)
  const answers = await Promise.all(urls.map((url) => thread.ask(asking(url))))
  expect(answers.map((answer) => answer.ok && Buffer.from(answer.value.body).toString())).toEqual(urls)
  expect(lines).toEqual(urls.map((url) => `asked for ${url}\n`))
})

test.each(['/throws', '/leaves'])(
  'a thread that ends at %s answers all who wait that it stopped, and the next question begins another',
  async (end) => {
    const { thread, failures } = restless()
    await using _thread = thread
    const waiting = [thread.ask(asking('/never')), thread.ask(asking(end))]
    for (const answer of await Promise.all(waiting)) expect(answer).toMatchObject({ ok: false, reason: 'desk-stopped' })
    expect(failures.map(String)).toEqual(end === '/throws' ? ['Error: A bug at the desk.'] : ['Error: It ended with 3.'])
    expect(await thread.ask(asking('/again'))).toMatchObject({ ok: true })
  },
)

test('once it is closed nothing begins again, and closing what never ran is no work', async () => {
  const { thread } = restless()
  await thread[Symbol.asyncDispose]()
  expect(await thread.ask(asking('/late'))).toMatchObject({ ok: false, reason: 'desk-stopped' })
})
