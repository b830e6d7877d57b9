import { plainWords } from '../words/index.ts'
import { normalForm } from './normal-form.ts'
import { areas, bodies, unstated } from './no-force.data.ts'

/** What a row is of that is not of a force: a total, an area such as England, a body that is no force, or nothing stated. */
export type NoForce = 'total' | 'area' | 'body' | 'unstated'

const total =
  /^(?:grand |overall |sub-? ?)?totals?\b|\b(?:sub-? ?)?totals?\)?$|^(?:all|overall|sum|all forces|all police forces|combined)$/

/** Whether words head a row or column of sums: "Total", "Grand total", "Essex total", "All forces". */
export function saysTotal(words: string): boolean {
  return total.test(plainWords(words))
}

/** What words in a column of forces are when they name none; nothing for all other words, names of forces among them. */
export function noForce(words: string): NoForce | undefined {
  if (saysTotal(words)) return 'total'
  const normal = normalForm(words)
  if (areas.includes(normal)) return 'area'
  if (bodies.includes(normal)) return 'body'
  return unstated.includes(normal) ? 'unstated' : undefined
}
