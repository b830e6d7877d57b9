import type { AmendmentKind } from './amendment-paper.ts'

const kinds: ReadonlyMap<string, AmendmentKind> = new Map([
  ['leaveOut', 'leave-out'],
  ['insert', 'insert'],
  ['leaveOutInsert', 'replace'],
  ['replace', 'replace'],
  ['leaveOutClause', 'leave-out-clause'],
  ['leaveOutSchedule', 'leave-out-schedule'],
  ['newClause', 'new-clause'],
  ['newSchedule', 'new-schedule'],
])

/** What an amendment does, from its words; where they do not tell, as LawMaker marks it. */
export function kindOfAmendment(rest: string, marked = ''): AmendmentKind {
  const provision = /^(?:to move )?(?:insert )?the following (?:new )?(clause|schedule)\b/i.exec(rest)?.[1]
  if (provision) return provision.toLowerCase() === 'clause' ? 'new-clause' : 'new-schedule'
  const whole = /^leave out (clause|schedule)(?: \d+[A-Z]*)?$/i.exec(rest)?.[1]
  if (whole) return whole.toLowerCase() === 'clause' ? 'leave-out-clause' : 'leave-out-schedule'
  const [leavesOut, inserts] = [/^leave out\b/i.test(rest), /\binsert\b/i.test(rest)]
  if (leavesOut) return inserts ? 'replace' : 'leave-out'
  return inserts ? 'insert' : (kinds.get(marked) ?? 'other')
}
