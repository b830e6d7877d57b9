import type { PlannedChanges, ProposedOnce } from '../commands/propose-once/index.ts'
import { counted } from './output.ts'

/** What came of a connector's proposal, and what to do next. */
export function proposedLines({ plan, proposal, waiting, replaced }: ProposedOnce<PlannedChanges>, dryRun: boolean): string[] {
  const changes = counted(plan.changes.length, 'change')
  if (proposal !== undefined) {
    const instead = replaced.length > 0 ? ` It takes the place of ${replaced.join(', ')}, withdrawn.` : ''
    return [
      `Proposed ${changes} of records as ${proposal}.${instead} See it with “dutywatch proposals show ${proposal}”; publish it with “dutywatch proposals publish ${proposal} --by … --note …”.`,
    ]
  }
  if (plan.changes.length > 0 && dryRun) return [`It would propose ${changes} of records. Nothing was kept: this was a dry run.`]
  if (replaced.length > 0) return [`Withdrew ${replaced.join(', ')}: nothing of it is left to propose.`]
  return [waiting.length > 0 ? `Nothing new: all of it waits in ${waiting.join(', ')}.` : 'Nothing new.']
}

/** Lines under a heading; nothing when there are none. */
export function listed(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${heading}:`, ...lines.map((line) => `  ${line}`)]
}
