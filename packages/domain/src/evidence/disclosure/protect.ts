import { courseOf, type Task } from './course.ts'
import { layersOf } from './layer.ts'
import type { Changes } from './move.ts'
import type { Protection, TableToPublish } from './protected-table.ts'
import { forget, isAlone, unknownsOf, type Equation, type Unknown } from './unknowns.ts'

/**
 * What to hold back of a table so that no small count can be derived from it and all that was published before. For every small count
 * there are tables with the same public sums in which it is 1, in which it is `threshold`, and any number between, so that the public
 * cannot even tell that it is small; for a small correction the same below zero. For any other withheld count there is such a table in
 * which it has another value. In none of them is a withheld count zero or of another sign, so that this holds too against those who know
 * that zeros are always published and which counts are corrections.
 *
 * It does not protect against knowledge from elsewhere: a force knows its own counts, and forces together those of others by subtraction.
 * Nor against what the choice itself gives away: the rule is public and takes large enough counts to protect small ones.
 *
 * It always comes to an end: where counts do not suffice, sums are withheld. Only what was published before cannot be taken back.
 */
export function protect(table: TableToPublish): Protection {
  const { all, equations } = unknownsOf(table)
  const layersFor = layersOf(all)
  const before = earlierWitnesses(table, all)
  const held: Equation[] = []
  const witnesses: Changes[] = []
  const exposed = new Set<string>()
  const follow = (task: Task) => {
    const course = courseOf(task, { layers: layersFor(task.target), before })
    if (!course) return void exposed.add(task.target.key)
    for (const unknown of course.changes.keys()) unknown.withheld = true
    for (const equation of course.broken) forget(equation)
    held.push(...course.broken)
    witnesses.push(course.changes)
  }
  for (const task of all.filter(({ isSmall }) => isSmall).flatMap((target) => tasksOf(target, table.threshold))) follow(task)
  const moved = new Set(witnesses.flatMap((changes) => [...changes.keys()]))
  for (const target of all)
    if (target.withheld && !moved.has(target)) follow({ target, direction: target.value > 0 ? 1 : -1, by: 1 })
  const heldAlone = equations.filter((equation) => isAlone(equation) && equation.of[0]?.withheld)
  return {
    withheld: new Set(all.flatMap(({ key, withheld }) => (withheld ? [key] : []))),
    withheldSums: new Set([...held, ...heldAlone].flatMap(({ sums }) => sums)),
    witnesses: witnesses.map((changes) => new Map([...changes].map(([{ key }, by]) => [key, by]))),
    exposed: [...exposed],
  }
}

/** A small count must reach the threshold on one side, and one on the other. */
function tasksOf(target: Unknown, threshold: number): Task[] {
  const [away, back] = target.value > 0 ? ([1, -1] as const) : ([-1, 1] as const)
  const size = Math.abs(target.value)
  const tasks = [
    { target, direction: away, by: threshold - size },
    { target, direction: back, by: size - 1 },
  ]
  return tasks.filter(({ by }) => by > 0)
}

function earlierWitnesses({ published }: TableToPublish, all: readonly Unknown[]): Changes[] {
  const unknowns = new Map(all.map((unknown) => [unknown.key, unknown]))
  return (published?.witnesses ?? []).map(
    (witness) =>
      new Map(
        [...witness].flatMap(([key, by]) => {
          const unknown = unknowns.get(key)
          return unknown ? [[unknown, by] as const] : []
        }),
      ),
  )
}
