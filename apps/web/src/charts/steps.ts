/** One step of a scale of few: the least and the most of what falls in it. */
export interface Step {
  readonly from: number
  readonly to: number
  readonly count: number
}

/** Cuts values into at most so many steps of about equal numbers; equal values are never parted. */
export function stepsOf(values: readonly number[], most: number): Step[] {
  const sorted = values.toSorted((a, b) => a - b)
  const steps: number[][] = []
  for (const value of sorted) {
    const step = steps.at(-1)
    const isFull = step !== undefined && step.length >= Math.ceil(sorted.length / most) && step.at(-1) !== value
    if (step === undefined || isFull) steps.push([value])
    else step.push(value)
  }
  return steps.map((step) => ({ from: step[0] ?? 0, to: step.at(-1) ?? 0, count: step.length }))
}

/** In which step a value falls, from 1; 0 when in none. */
export function stepOf(value: number, steps: readonly Step[]): number {
  return steps.findIndex(({ from, to }) => value >= from && value <= to) + 1
}
