import { readDay } from '@dutywatch/domain/date'
import { desk } from '../desk-client.ts'
import { readWritten } from '../editor/written.ts'
import { Refusal } from '../refusal.ts'
import { instantInUk } from '../shell/instant-in-uk.ts'
import type { DeskAct } from './proposal-words.ts'

interface Of {
  readonly campaign: string
  readonly proposal: string
  readonly digest: string
}

/** Does an act with a proposal, with what was filled in for it. Rejects with what is wrong with that, or why the server refused. */
export async function doAct(act: DeskAct, values: Readonly<Record<string, string>>, { digest, ...of }: Of): Promise<unknown> {
  const { words = '', kind, informedTo = '' } = values
  const { proposals } = desk
  switch (act) {
    case 'submit':
      return proposals.submit.mutate(of)
    case 'comment':
      return proposals.comment.mutate({ ...of, words })
    case 'request-changes':
      return proposals.requestChanges.mutate({ ...of, words })
    case 'approve':
      return proposals.approve.mutate({ ...of, digest, words })
    case 'hold': {
      const until = heldUntil(values)
      return proposals.hold.mutate({ ...of, kind: kind === 'scheduled' ? 'scheduled' : 'embargo', until, note: words })
    }
    case 'cancel-hold':
      return proposals.cancelHold.mutate({ ...of, words })
    case 'publish':
      return proposals.publish.mutate({ ...of, note: words })
    case 'change': {
      const day = dayOf('informedTo', informedTo)
      return proposals.giveReasons.mutate({ ...of, note: words, informedTo: day ?? null })
    }
    case 'withdraw':
      return proposals.withdraw.mutate({ ...of, words })
  }
}

function heldUntil({ day = '', time = '' }: Readonly<Record<string, string>>): string {
  const instant = instantInUk({ day: dayOf('day', day) ?? '', time })
  if (instant.ok) return instant.value
  throw new Refusal(instant.reason, instant.message, instant.reason === 'no-day' ? 'day' : 'time')
}

/** The day that was typed into a field, as it is kept; nothing where nothing was. */
function dayOf(field: string, typed: string): string | undefined {
  if (typed.trim() === '') return undefined
  const day = readDay(String(readWritten({ kind: 'day' }, typed.trim())))
  if (day.ok) return day.value
  throw new Refusal('not-a-day', `“${typed.trim()}” is not a day: write it like 29 May 2020.`, field)
}
