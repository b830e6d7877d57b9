import type { DraftView } from './draft-keeper.ts'

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** Where a draft stands, in a few words: "Saved 12:04". */
export function sayStanding({ standing, isKeptHere }: DraftView, isOnline: boolean): string {
  const here = isKeptHere ? 'kept on this device' : 'this browser keeps nothing, so stay on this page'
  switch (standing.kind) {
    case 'untouched':
      return ''
    case 'typing':
      return isKeptHere ? 'Kept on this device; not sent yet' : 'Not saved yet'
    case 'saving':
      return 'Saving…'
    case 'saved':
      return `Saved ${clock.format(new Date(standing.savedAt))}`
    case 'unreachable':
      return `Not sent yet: ${isOnline ? 'the server cannot be reached' : 'you are offline'}; ${here}`
    case 'refused':
      return `Not saved: ${standing.message} It is ${here}.`
    case 'conflict':
      return `Not saved: ${standing.conflict.theirs.savedBy} saved another version; yours is ${here}.`
  }
}
