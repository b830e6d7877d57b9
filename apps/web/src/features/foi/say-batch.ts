import { sayDay } from '@dutywatch/domain/date'
import type { AnswerKind, AskedAuthority, BatchAtAGlance } from '@dutywatch/domain/foi'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { BatchAnswer, BatchesAnswer } from './answers.ts'

interface Glanced {
  readonly batch: Pick<BatchAnswer['batch'], 'asks'>
  readonly glance: Pick<BatchAtAGlance<AskedAuthority>, 'timeliness' | 'lines' | 'silent' | 'on'>
}

const answers = {
  answered: ['gave what was asked for', 'gave what was asked for'],
  'part-answered': ['gave a part', 'gave a part'],
  refused: ['refused', 'refused'],
  'not-held': ['holds nothing of it', 'hold nothing of it'],
} as const satisfies Record<AnswerKind, readonly [string, string]>

/** Who was asked for what, how many replied and how, how many are silent, and how many are late, in two or three sentences. */
export function sayBatch({ batch, glance }: Glanced): string {
  const { timeliness, lines, on } = glance
  const { asked, answered } = timeliness
  if (asked === 0)
    return `${counted(lines.length, 'authority is', 'authorities are')} to be asked about ${batch.asks}. No request had been sent by ${sayDay(on)}.`
  const how = Object.entries(answers).flatMap(([kind, [one, many]]) => {
    const count = lines.filter(({ standing }) => standing.answer?.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  const said = how.length === 0 ? '' : `: ${listed(how)}`
  const { length: quiet } = glance.silent
  const silence = quiet === 0 ? '' : `; ${quiet} ${quiet === 1 ? 'is' : 'are'} silent`
  return `Of ${counted(asked, 'authority', 'authorities')} asked about ${batch.asks}, ${answered} had replied by ${sayDay(on)}${said}${silence}. ${sayTimes(glance)}`
}

/** How many answers were in time, and how many are awaited though their day has passed. */
export function sayTimes({ timeliness }: Pick<BatchAnswer['glance'], 'timeliness'>): string {
  const { inTime, openAndLate, medianWorkingDays, measured } = timeliness
  if (inTime.of === 0) return 'How quickly is not known of any of them yet.'
  const late = openAndLate === 0 ? '' : `; ${openAndLate} ${openAndLate === 1 ? 'is' : 'are'} late and still silent`
  const middle =
    medianWorkingDays === undefined || measured < 2
      ? ''
      : ` The middle answer took ${counted(medianWorkingDays, 'working day', 'working days')}.`
  return `${inTime.count} of the ${inTime.of} whose time can be told ${inTime.count === 1 ? 'was' : 'were'} answered within the Act’s own time${late}.${middle}`
}

/** How many batches of requests there are, and of the newest how many replied. */
export function sayBatches({ batches }: Pick<BatchesAnswer, 'batches'>): string {
  const newest = batches.toSorted((a, b) => b.batch.launchedOn.localeCompare(a.batch.launchedOn))[0]
  if (newest === undefined)
    return 'No batch of requests is recorded here: nobody has put one set of questions to many authorities and kept the answers in this tracker.'
  const many = batches.length === 1 ? 'One set of questions was' : `${batches.length} sets of questions were`
  const { asked, answered } = newest.glance.timeliness
  const them = batches.length === 1 ? 'it' : 'the newest'
  return `${many} put to many authorities at once. Of ${counted(asked, 'authority', 'authorities')} asked in ${them}, about ${newest.batch.asks}, ${answered} had replied by ${sayDay(newest.glance.on)}.`
}
