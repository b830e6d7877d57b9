import { nameText } from '@dutywatch/domain/parliament'
import { find, recordName } from '@dutywatch/domain/tracker'
import type { Clock } from '../clock.ts'
import { pinVerdicts, testVerdicts, type TestedVerdict } from '../commands/verdicts/index.ts'
import type { Db } from '../db/database.ts'
import { currentEditionNumber, editionOf, textStore } from '../ledger/index.ts'
import { counted, type Output } from './output.ts'
import { RefusedCommand } from './refused-command.ts'

/** `verdicts pin`: proposes to pin verdicts to the words they rest on, and says which cannot be. */
export async function pinVerdictsCommand(
  db: Db,
  verdicts: readonly string[],
  { by, clock, output }: { by: string; clock: Clock; output: Output },
): Promise<void> {
  const pinned = await pinVerdicts(db, { by, at: clock.now(), ...(verdicts.length > 0 && { verdicts }) })
  if (!pinned.ok) throw new RefusedCommand(pinned.message)
  for (const { verdict, why } of pinned.value.left) output.warn(`${verdict} is left as it is: ${why}`)
  const { proposal } = pinned.value
  output.say(
    proposal === undefined
      ? 'Nothing was proposed: every verdict that can be pinned is pinned already.'
      : `Proposed to pin ${counted(pinned.value.pinned.length, 'verdict')} as ${proposal}. See it with “dutywatch proposals show ${proposal}”.`,
  )
}

/** `verdicts review`: every pinned verdict whose words changed in the newest text, and how. */
export async function reviewVerdictsCommand(db: Db, output: Output): Promise<void> {
  if ((await currentEditionNumber(db)) === 0)
    throw new RefusedCommand('Nothing has been published yet, so there are no verdicts.')
  const { tracker } = await editionOf(db)
  const tested = await testVerdicts({ tracker, store: textStore(db) })
  const due = tested.filter(({ needsReview }) => needsReview)
  for (const test of due) {
    const ask = find(tracker, 'asks', test.verdict.ask)
    output.say(`${test.verdict.id}: ${ask ? recordName(tracker, 'asks', ask) : test.verdict.ask}, ${test.verdict.criterion}`)
    for (const line of reasonsOf(test)) output.say(`  ${line}`)
  }
  const of = counted(tested.length, 'pinned verdict')
  output.say(
    tested.length === 0
      ? 'No verdict is pinned to words. Pin them with “dutywatch verdicts pin”.'
      : `${due.length} of ${of} need review.`,
  )
}

function reasonsOf({ given, against, pins, quote }: TestedVerdict): string[] {
  const [before, after] = [nameText(given), nameText(against)]
  const reasons = pins.flatMap(({ outcome, was, is, pin }) => {
    const place = spoken(was ?? pin.thread)
    const moved = is === undefined || is === was ? '' : `, now ${spoken(is)},`
    if (outcome === 'changed') return [`The words of ${place} of ${before}${moved} are not the same in ${after}.`]
    if (outcome === 'points-elsewhere')
      return [`The words of ${place} of ${before}${moved} refer to other provisions in ${after}.`]
    return outcome === 'gone' ? [`${capitalised(place)} of ${before} is not in ${after}.`] : []
  })
  if (!quote) return reasons
  if (quote.found) return [...reasons, 'The words it quotes still stand.']
  return [
    ...reasons,
    `The words it quotes do not stand any more.${quote.nearest ? ` The nearest are “${quote.nearest.words}”.` : ''}`,
  ]
}

/** "clause-26" as it is said: "clause 26". */
function spoken(address: string): string {
  return address.replaceAll('-', ' ')
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
