import { by } from '../../order.ts'
import { findBox } from './find-box.ts'
import type { LayersOf } from './layer.ts'
import { brokenBy, brokenWith, move, roomOf, type Changes } from './move.ts'
import { lossOfSums } from './loss.ts'
import type { Equation, Unknown } from './unknowns.ts'

/** A count, and how far it must be able to move. */
export interface Task {
  readonly target: Unknown
  readonly direction: 1 | -1
  readonly by: number
}

/** A way for a count to get there: another table, and the sums that must be held back for it. */
export interface Course {
  readonly changes: Changes
  readonly broken: readonly Equation[]
}

interface Means {
  readonly layers: LayersOf
  /** The tables that protected what was published before. */
  readonly before: readonly Changes[]
}

/**
 * A course for a count by box after box, at little loss; where that leads nowhere, the course that protected it before, which can break
 * only new sums. `undefined` when earlier publications forbid both.
 */
export function courseOf(task: Task, { layers, before }: Means): Course | undefined {
  const changes: Changes = new Map()
  const broken = new Set<Equation>()
  for (let left = task.by; left > 0;) {
    const box = findBox(task.target, layers, { direction: task.direction, by: left, changes })
    if (!box) return earlierCourse(task, before)
    for (const equation of brokenBy(box)) broken.add(equation)
    const step = Math.min(left, roomOf(box, task.direction, changes))
    move(box, task.direction * step, changes)
    left -= step
  }
  return { changes, broken: [...broken] }
}

function earlierCourse({ target, direction, by: far }: Task, before: readonly Changes[]): Course | undefined {
  // A count that is not small need only have another value.
  const isEnough = (change: number) => (target.isSmall ? change * direction >= far : change !== 0)
  const courses = before
    .filter((changes) => isEnough(changes.get(target) ?? 0))
    .map((changes) => ({ changes, broken: brokenWith(changes) }))
  const [cheapest] = courses
    .map((course) => ({ course, loss: lossOfSums(course.broken) }))
    .filter(({ loss }) => loss < Infinity)
    .toSorted(by(({ loss }) => loss))
  return cheapest?.course
}
