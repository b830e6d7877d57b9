import type { PlainDate } from '../date/index.ts'
import { inForce, labelIn, provisionsIn, type ForceStatus } from '../provision/index.ts'
import type { Tracker } from './tracker.ts'

/** How many sections and Schedules of an Act there are, and how many of each stand where. */
export interface ActInForce {
  readonly sections: number
  readonly schedules: number
  /** Only what any section or Schedule has come to. */
  readonly byStatus: readonly { readonly status: ForceStatus; readonly sections: number; readonly schedules: number }[]
  /** Sections and Schedules of which no record of commencement speaks at all; they count as not commenced. */
  readonly unrecorded: number
}

const statuses: readonly ForceStatus[] = ['in-force', 'in-force-in-part', 'appointed', 'not-commenced', 'repealed']

/** How much of the Act that a Bill became has effect on a day, section by section; nothing is counted while there is no Act. */
export function actInForce(tracker: Tracker, bill: string, on: PlainDate): ActInForce {
  const act = tracker.texts.find((text) => text.kind === 'act' && text.bill === bill)
  const records = tracker.commencements.filter((record) => record.bill === bill)
  const states = tracker.threads.flatMap((thread) => {
    const label = act && thread.bill === bill ? labelIn(thread, act.id) : undefined
    const [ref] = label ? provisionsIn(label.label) : []
    return ref ? [{ kind: ref.kind, ...inForce(records, ref, on) }] : []
  })
  const count = (kind: 'section' | 'schedule', among = states) => among.filter((state) => state.kind === kind).length
  return {
    sections: count('section'),
    schedules: count('schedule'),
    byStatus: statuses
      .map((status) => ({ status, among: states.filter((state) => state.status === status) }))
      .map(({ status, among }) => ({ status, sections: count('section', among), schedules: count('schedule', among) }))
      .filter(({ sections, schedules }) => sections + schedules > 0),
    unrecorded: states.filter(({ because, status }) => status === 'not-commenced' && because.length === 0).length,
  }
}
