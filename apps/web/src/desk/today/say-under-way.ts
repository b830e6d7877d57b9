import type { ProposedWork, UnderWay } from '@dutywatch/api/desk'
import { uncapitalised } from '../../words/capitalised.ts'
import { sayInstant } from '../shell/say-instant.ts'
import { mendWords } from './need-words.ts'

/** What a proposal would do, as it follows "to" once its capital is gone. */
const workWords: Readonly<Record<ProposedWork, string>> = {
  ...mendWords,
  reply: 'Record the reply to it',
  changed: 'Change what is recorded of it',
  'taken-out': 'Withdraw what is recorded of it',
}

/** Who has proposed what about something, as a sentence. */
export function sayProposed({ by, isMine, state, works }: UnderWay): string {
  const what = works.map((work) => `to ${uncapitalised(workWords[work])}`).join(', and ')
  return `${isMine ? 'You' : by} ${state === 'drafting' ? 'began a proposal' : 'proposed'} ${what}.`
}

/** Where such a proposal stands, as the words of the link to it. */
export function sayWhereItStands({ state, until }: UnderWay): string {
  switch (state) {
    case 'drafting':
      return 'It is not handed in yet'
    case 'open':
      return 'It waits for review'
    case 'changes-requested':
      return 'Changes were asked for'
    case 'approved':
      return 'It is approved, and not published yet'
    case 'held':
      return until === undefined ? 'It is held' : `It is held until ${sayInstant(until)}`
  }
}
