import { race } from '../race.ts'
import type { Scenario } from '../scenario.ts'
import { ask, startYardstick } from '../yardstick.ts'

const headers = { 'accept-encoding': 'br' }

/** A page answered from memory, against a bare `node:http` server that sends the same bytes. */
export const cachedPage: Scenario = {
  name: 'cached-page',
  measure: async ({ server }) => {
    const product = await server()
    const answer = await ask(`${product.url}/`, headers)
    await using bare = await startYardstick('node:http', answer)
    const { rate, perCpu, firstRate, secondRate } = await race(
      { server: product, path: '/' },
      { server: bare, path: '/' },
      headers,
    )
    return [
      {
        what: 'cached public page, requests/s',
        budget: '≥ 0.80 × bare `node:http`, same bytes',
        measured: `${rate.toFixed(2)} ×`,
        kept: rate >= 0.8,
        how: `${answer.body.length} bytes of brotli; per second of the server's own CPU ${perCpu.toFixed(2)} ×. On this machine ${Math.round(firstRate)} against ${Math.round(secondRate)} requests/s.`,
      },
    ]
  },
}
