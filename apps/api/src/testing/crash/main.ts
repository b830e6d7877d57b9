import { parseArgs } from 'node:util'
import { engines } from '../engines.ts'
import { crash, type Crashed } from './crashes.ts'

const usage = `Usage: npm run crash [-- --kills 200] [--engine sqlite|postgres] [--seed NUMBER]

Kills the server, and on PostgreSQL now and then the database, at random moments while a team saves, proposes, approves, holds, publishes
and answers at its desk, and people write to it; looks after each kill whether all that was acknowledged is there, and at the end whether
every answer arrived. Without --engine: on both.

--kills   how many on each engine; 200 unless given
--seed    draws the same moments and the same work again`

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, kills: { type: 'string' }, engine: { type: 'string' }, seed: { type: 'string' } },
})
const say = (line: string) => void process.stdout.write(`${line}\n`)
const kills = Number(values.kills ?? 200)
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000))
const chosen = engines.filter((engine) => values.engine === undefined || values.engine === engine)

if (values.help) {
  say(usage)
} else if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed) || chosen.length === 0) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  for (const engine of chosen) await runOn(engine)
}

async function runOn(engine: (typeof engines)[number]): Promise<void> {
  say(`${engine}: ${kills} kills with seed ${seed}…`)
  const began = performance.now()
  try {
    say(summary(await crash({ engine, kills, seed, tell: say }), performance.now() - began))
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nAgain: npm run crash -- --engine ${engine} --kills ${kills} --seed ${seed}\n`,
    )
    process.exitCode = 1
  }
}

function summary({ kills: counts, acknowledged, unanswered, editions, enquiries, letters }: Crashed, ms: number): string {
  const killed = Object.entries(counts).map(([victim, count]) => `${victim} ${count}`)
  return (
    `  ✓ nothing lost: ${acknowledged} answers kept, ${unanswered} that were never answered there once or not at all, ` +
    `${editions} editions whole, ${enquiries} enquiries taken in, ${letters.arrived} answers arrived, ${letters.twice} of them more than once; killed ${killed.join(', ')}; ${Math.round(ms / 1000)} s`
  )
}
