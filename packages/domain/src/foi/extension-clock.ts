import type { PlainDate } from '../date/index.ts'
import { lawNames } from './regime.ts'
import { workingDays, type RequestClock } from './request-clock.ts'
import type { RequestEvent } from './request-event.ts'

/**
 * More time to weigh the public interest, where the authority took it under FOIA while the last day had not passed: to the day it named, else to
 * the 40th working day, which the Commissioner’s guidance allows at most. A further notice in time moves the day again; a day named no later than
 * the last one moves nothing. Scotland’s Act has no such extension.
 * @see Freedom of Information Act 2000 ss.10(3) and 17(2)
 */
export function extensionClock(events: readonly RequestEvent[], answer: RequestClock): RequestClock | undefined {
  let longest: RequestClock | undefined
  for (const event of events) {
    const { due } = longest ?? answer
    if (event.kind !== 'extended' || (event.on !== undefined && event.on > due)) continue
    const longer = event.until === undefined ? byGuidance(answer) : byAuthority(event.until)
    if (longer && longer.due > due) longest = longer
  }
  return answer.deadline?.regime === 'FOIA' ? longest : undefined
}

function byAuthority(due: PlainDate): RequestClock {
  const rule = `The day that the authority named when it took more time, ${lawNames.FOIA}, section 10(3)`
  return { kind: 'extension', whose: 'authority', setBy: 'authority', due, rule }
}

function byGuidance({ deadline }: RequestClock): RequestClock | undefined {
  const rule = 'Guidance of the Information Commissioner on section 10(3): no more than 20 working days beyond the first 20'
  const longer = deadline && workingDays({ regime: 'FOIA', after: deadline.due, days: deadline.days, statute: rule })
  return longer?.ok ? { kind: 'extension', whose: 'authority', setBy: 'guidance', ...longer.value, rule } : undefined
}
