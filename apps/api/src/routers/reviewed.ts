import type { Tracker } from '@dutywatch/domain/tracker'
import { testVerdicts, type TestedPlace, type TestedVerdict } from '../commands/verdicts/index.ts'
import type { TextStore } from '../ledger/index.ts'
import { unitAt, type Unit } from './comparison-units.ts'

/** A pin of a verdict, and what changed in its provision where its words changed. */
interface ReviewedPlace extends TestedPlace {
  readonly difference?: Unit
}

/** A verdict held against the newest words, with the difference that it waits to be reviewed for. */
export interface ReviewedVerdict extends Omit<TestedVerdict, 'pins'> {
  readonly pins: readonly ReviewedPlace[]
}

interface Asked {
  readonly tracker: Tracker
  readonly store: TextStore
}

/** Every pinned verdict held against the newest words, or those on one ask; each change of words with its difference. */
export async function reviewedVerdicts(asked: Asked, ask?: string): Promise<ReviewedVerdict[]> {
  const tests = await testVerdicts(asked, ask)
  return Promise.all(
    tests.map(async (test) => ({ ...test, pins: await Promise.all(test.pins.map((pin) => reviewed(pin, test, asked.store))) })),
  )
}

async function reviewed(pin: TestedPlace, { given, against }: TestedVerdict, store: TextStore): Promise<ReviewedPlace> {
  if (pin.outcome !== 'changed' || pin.is === undefined || !given.file || !against.file || given.id === against.id) return pin
  const at = unitAt(await store.comparison(given.file.sha256, against.file.sha256), pin.is)
  return at ? { ...pin, difference: at.unit } : pin
}
