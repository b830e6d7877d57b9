import { provisionLinks, type ProvisionLink } from '@dutywatch/domain/provision'
import type { Tracker } from '@dutywatch/domain/tracker'

/** The provisions of an Act that a record names, each with the thread that follows it where there is one. */
export function provisionsOf(
  tracker: Tracker,
  record: { readonly bill?: string | undefined; readonly provisions?: string | undefined },
): ProvisionLink[] {
  const { bill, provisions } = record
  if (provisions === undefined) return []
  const threads = tracker.threads.filter((thread) => thread.bill === bill)
  const act = tracker.texts.find((text) => text.kind === 'act' && text.bill === bill)
  return act ? provisionLinks(provisions, threads, act.id) : [{ label: provisions }]
}
