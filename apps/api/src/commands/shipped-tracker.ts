import type { Tracker } from '@dutywatch/domain/tracker'

/** The tracker that ships. Loaded only when it is asked for: it is the larger part of what a start would read. */
export async function shippedTracker(): Promise<Tracker> {
  const { tracker } = await import('@dutywatch/online-safety')
  return tracker
}
