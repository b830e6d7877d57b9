import type { Action } from '@dutywatch/api/desk'
import type { DeskAct } from './proposal-words.ts'

/** An act with its button, what the role must allow, what words are asked for, and what is said once it is done. */
export interface OfferedAct {
  readonly act: DeskAct
  readonly needs: Action
  readonly label: string
  readonly words?: string
  readonly done: string
}

/** Each act that can be offered, in the order of their buttons. */
export const offeredActs: readonly OfferedAct[] = [
  { act: 'submit', needs: 'propose', label: 'Hand in for review', done: 'It is handed in: somebody else is to review it.' },
  { act: 'comment', needs: 'comment', label: 'Comment', words: 'What you want to say', done: 'What you said stands below.' },
  {
    act: 'request-changes',
    needs: 'request-changes',
    label: 'Ask for changes',
    words: 'What should change',
    done: 'Its author is asked to change it.',
  },
  {
    act: 'approve',
    needs: 'approve',
    label: 'Approve',
    words: 'Anything to say with it (may be left out)',
    done: 'You approved it as it is shown here.',
  },
  {
    act: 'hold',
    needs: 'hold',
    label: 'Hold until a time',
    words: 'Why, for the note of the edition',
    done: 'It is held, and is published by itself when its time comes.',
  },
  {
    act: 'cancel-hold',
    needs: 'hold',
    label: 'Take from hold',
    words: 'Why (may be left out)',
    done: 'It is taken from hold and stands approved.',
  },
  { act: 'publish', needs: 'publish', label: 'Publish', words: 'The note of the edition', done: 'It is published.' },
  { act: 'change', needs: 'draft', label: 'Change the reason, or how far sources reach', words: 'Why', done: 'It is changed.' },
  { act: 'withdraw', needs: 'propose', label: 'Withdraw', words: 'Why (may be left out)', done: 'It is withdrawn.' },
]
