import type { Verdict } from '../campaign/index.ts'
import { labelIn, namesProvision, provisionsIn, type ProvisionThread } from '../provision/index.ts'
import type { Tracker } from './tracker.ts'

/**
 * The verdicts that rest on a provision: those that name its thread, those pinned to its words, and those that name it, a part of it or
 * what contains it by the number it has in the text they were given on.
 */
export function verdictsRestingOn(tracker: Pick<Tracker, 'verdicts'>, thread: Pick<ProvisionThread, 'id' | 'labels'>): Verdict[] {
  return tracker.verdicts.filter(
    (verdict) =>
      verdict.threads.includes(thread.id) || verdict.pins.some((pin) => pin.thread === thread.id) || isNamed(verdict, thread),
  )
}

function isNamed({ provisions, text }: Verdict, thread: Pick<ProvisionThread, 'labels'>): boolean {
  const label = labelIn(thread, text)?.label
  if (provisions === undefined || label === undefined) return false
  return provisionsIn(label).some((own) => namesProvision(provisions, own))
}
