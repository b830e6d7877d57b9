import { race } from '../race.ts'
import type { Finding, Scenario } from '../scenario.ts'
import { ask, startYardstick } from '../yardstick.ts'
import type { Product } from '../product.ts'

const headers = { accept: 'application/json' }

/** Questions asked by programs: one over tRPC, one over plain HTTP. */
const queries = [
  { what: 'public query over tRPC', path: '/trpc/promises.list' },
  { what: 'public query over HTTP', path: '/data/tracker.json' },
]

/** Public queries, against a bare Fastify route that sends the same JSON. */
export const publicQuery: Scenario = {
  name: 'public-query',
  measure: async ({ server }) => {
    const product = await server()
    const findings: Finding[] = []
    for (const { what, path } of queries) findings.push(await compare(product, what, path))
    return findings
  },
}

async function compare(product: Product, what: string, path: string): Promise<Finding> {
  const answer = await ask(`${product.url}${path}`, headers)
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}: ${answer.body.toString().slice(0, 300)}`)
  await using bare = await startYardstick('fastify', answer)
  const { rate, perCpu } = await race({ server: product, path }, { server: bare, path }, headers)
  return {
    what: `${what}, requests/s`,
    budget: '≥ 0.60 × bare Fastify route, same JSON',
    measured: `${rate.toFixed(2)} ×`,
    kept: rate >= 0.6,
    how: `\`${path}\`, ${answer.body.length} bytes, not compressed; per second of the server's own CPU ${perCpu.toFixed(2)} ×.`,
  }
}
