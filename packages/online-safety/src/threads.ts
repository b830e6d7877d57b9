import { parseClauseCell } from '@dutywatch/domain/provision'
import type { TrackerInput } from '@dutywatch/domain/tracker'
import { confirmed } from './cite.ts'
import { texts } from './texts.data.ts'
import { removedThreads, threadRows, type ThreadRow } from './threads.data.ts'

type Thread = NonNullable<TrackerInput['threads']>[number]

const columns = ['introduced', 'commons-committee', 'lords-introduced', 'lords-committee', 'lords-report'] as const
const publishedOn = new Map(texts?.map((text) => [text.id, text.publishedOn]))

/**
 * Every provision of the Act through the texts of the Bill, and the clauses that fell on the way: `section-12`, `schedule-4`. Each is
 * known from the day of the first text that contained it.
 */
export const threads: TrackerInput['threads'] = [...threadRows.map(threadOf), ...(removedThreads ?? [])]

function threadOf([act, heading, ...cells]: ThreadRow): Thread {
  const note = cells[columns.length]
  const labels = columns.flatMap((text, index) => {
    const { label, remark } = parseClauseCell(cells[index] ?? '')
    return label ? [{ text, label, ...(remark && { remark }) }] : []
  })
  const inAct = parseClauseCell(act, 'section').label ?? act
  return {
    id: act.startsWith('Sch. ') ? `schedule-${act.slice(5)}` : `section-${act}`,
    knownFrom: publishedOn.get(labels[0]?.text ?? 'act') ?? '2023-10-26',
    bill: 'online-safety-bill',
    heading,
    labels: [...labels, { text: 'act', label: inAct }],
    citations: [
      confirmed('online-safety-act-2023-explanatory-notes-annex-c', { locator: inAct }),
      confirmed('online-safety-act-2023-explanatory-notes', { locator: `heading of ${inAct}` }),
    ],
    ...(note && { note }),
  }
}
