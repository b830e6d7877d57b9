import { sayInstant, sayInstantDay } from '../shell/say-instant.ts'
import type { DraftView } from './draft-keeper.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })

/** What is known beside the draft itself, for saying where it stands. */
export interface Beside {
  readonly isOnline: boolean
  /** Whether it says exactly what is published. */
  readonly isAsPublished: boolean
  /** An instant of today. */
  readonly now: string
}

/** Where a draft stands, in a few words: "Saved 12:04". One that says what is published is called so, whenever it was saved. */
export function sayStanding(view: DraftView, beside: Beside): string {
  const { standing, isKeptHere, draft } = view
  const here = isKeptHere ? 'kept on this device' : 'this browser keeps nothing, so stay on this page'
  switch (standing.kind) {
    case 'untouched':
      return draft.savedAt === undefined ? sayUntouched(beside) : saySaved(draft.savedAt, beside)
    case 'typing':
      return isKeptHere ? 'Kept on this device; not sent yet' : 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'saved':
      return saySaved(standing.savedAt, beside)
    case 'unreachable':
      return `Not sent yet: ${beside.isOnline ? 'the server cannot be reached' : 'you are offline'}; ${here}`
    case 'refused':
      return `Not saved: ${standing.message} It is ${here}.`
    case 'conflict':
      return `Not saved: ${standing.conflict.theirs.savedBy} saved another version; yours is ${here}.`
  }
}

function sayUntouched({ isAsPublished }: Beside): string {
  return isAsPublished ? 'As it is published' : 'Nothing typed yet'
}

function saySaved(savedAt: string, { isAsPublished, now }: Beside): string {
  const isToday = sayInstantDay(savedAt) === sayInstantDay(now)
  const saved = isToday ? `Saved ${clock.format(new Date(savedAt))}` : `Saved ${sayInstant(savedAt)}`
  return isAsPublished ? `${saved}: the same as what is published` : saved
}
