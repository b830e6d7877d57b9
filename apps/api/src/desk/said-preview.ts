import type { PlainDate } from '@dutywatch/domain/date'
import { doubtsRaised, find, sourcesCited } from '@dutywatch/domain/tracker'
import { sayChanges } from '../commands/say-changes.ts'
import { sayTurns } from '../commands/say-turns.ts'
import { fieldChanges, type ProposalPreview } from '../ledger/index.ts'

/**
 * What publishing would do, as of a day: each change in words and field by field with the sources it cites, which other dates readers would
 * be told otherwise, what is wrong, what is likely to be a slip, which records were published anew since, and why a new one would go over another.
 */
export function saidPreview(
  { edition, before, after, findings, moved, taken }: Omit<ProposalPreview, 'proposal'>,
  on: PlainDate,
) {
  const changes = (after ? sayChanges(before, after) : []).map((change) => {
    const [was, is] = [before, after].map((tracker) => tracker && find(tracker, change.collection, change.id))
    const cited = sourcesCited(after ?? before, is ?? was)
    const sources = cited.map(({ id: source, title, publisher, url }) => ({ source, title, publisher, url }))
    return { ...change, fields: fieldChanges(was, is), sources, isNew: was === undefined, isTakenOut: is === undefined }
  })
  const turns = after ? sayTurns(before, after, { on, changes }) : []
  const doubts = after ? doubtsRaised(before, after) : []
  return { edition, changes, turns, findings, doubts, moved, taken: taken?.message }
}
