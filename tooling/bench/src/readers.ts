// Readers in a process of their own, so that nothing else that is measured keeps them waiting: so many requests a second, whether or not the
// earlier ones are answered yet.
import { Agent, request } from 'node:http'
import type { Reading, ReadingOrder } from './reading.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 128 })

process.on('message', (order: ReadingOrder) => {
  void read(order).then((reading) => process.send?.(reading))
})

async function read({ url, pages, rate, ms }: ReadingOrder): Promise<Reading> {
  const waits: number[] = []
  let [asked, failed] = [0, 0]
  const begun = performance.now()
  const all: Promise<void>[] = []
  await new Promise<void>((over) => {
    const timer = setInterval(() => {
      const passed = performance.now() - begun
      for (; asked < Math.min(passed, ms) * (rate / 1000); asked += 1) {
        all.push(
          one(`${url}${pages[asked % pages.length]}`).then(
            (wait) => void waits.push(wait),
            () => void (failed += 1),
          ),
        )
      }
      if (passed < ms) return
      clearInterval(timer)
      over()
    }, 1)
  })
  await Promise.all(all)
  const sorted = waits.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  const seconds = (performance.now() - begun) / 1000
  return {
    answered: waits.length,
    failed,
    rate: waits.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    longest: at(1),
  }
}

/** Asks once more where a connection was used again at the moment at which the server gave it up, as browsers do. */
function one(url: string): Promise<number> {
  const begun = performance.now()
  return new Promise((answered, fail) => {
    const asking = request(url, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume()
      response.once('end', () => {
        if (response.statusCode === 200) answered(performance.now() - begun)
        else fail(new Error(`${url} answered ${response.statusCode}`))
      })
    })
    asking.once('error', (error) => (asking.reusedSocket ? answered(one(url)) : fail(error)))
    asking.end()
  })
}
