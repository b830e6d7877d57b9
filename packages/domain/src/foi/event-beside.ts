import { addDays, windowOfPartial } from '../date/index.ts'
import type { RequestEvent } from './request-event.ts'

type Happened = Pick<RequestEvent, 'kind' | 'on'>

/**
 * The event on record that another may be told of twice: of the same kind, and no more than a day apart as far as their days are known.
 * An event without a day may be any.
 */
export function eventBeside<Event extends Happened>(events: readonly Event[], { kind, on }: Happened): Event | undefined {
  return events.find((each) => each.kind === kind && mayBeAtOnce(each.on, on))
}

function mayBeAtOnce(one: Happened['on'], other: Happened['on']): boolean {
  if (one === undefined || other === undefined) return true
  const [a, b] = [windowOfPartial(one), windowOfPartial(other)]
  return a.earliest <= addDays(b.latest, 1) && b.earliest <= addDays(a.latest, 1)
}
