import type { Action } from '@dutywatch/api/desk'
import type { DeskAct } from './proposal-words.ts'

/** An act with its button, what the role must allow, what words are asked for, and what is said once it is done. */
export interface OfferedAct {
  readonly act: DeskAct
  readonly needs: Action
  /** What is pressed to do it. Where there is something to fill in first, what opens that is called the same with three dots. */
  readonly verb: string
  /** What opens the form, where that says more. */
  readonly opens?: string
  readonly words?: string
  /** Whether it is on the way to publication, and only for what could be published as it is. */
  readonly isOnward: boolean
  readonly done: string
}

/** Each act that can be offered, in the order of their buttons: first what leads on. */
export const offeredActs: readonly OfferedAct[] = [
  {
    act: 'submit',
    needs: 'propose',
    verb: 'Hand in for review',
    isOnward: false,
    done: 'It is handed in: somebody else is to review it.',
  },
  {
    act: 'approve',
    needs: 'approve',
    verb: 'Approve',
    words: 'Anything to say with it (may be left out)',
    isOnward: true,
    done: 'You approved it as it is shown here.',
  },
  {
    act: 'publish',
    needs: 'publish',
    verb: 'Publish',
    words: 'The note of the edition',
    isOnward: true,
    done: 'It is published.',
  },
  {
    act: 'hold',
    needs: 'hold',
    verb: 'Hold it',
    opens: 'Hold until a time…',
    words: 'Why, for the note of the edition',
    isOnward: true,
    done: 'It is held, and is published by itself when its time comes.',
  },
  {
    act: 'cancel-hold',
    needs: 'hold',
    verb: 'Take from hold',
    words: 'Why (may be left out)',
    isOnward: false,
    done: 'It is taken from hold and stands approved.',
  },
  {
    act: 'request-changes',
    needs: 'request-changes',
    verb: 'Ask for changes',
    words: 'What should change',
    isOnward: false,
    done: 'Its author is asked to change it.',
  },
  {
    act: 'comment',
    needs: 'comment',
    verb: 'Comment',
    words: 'What you want to say',
    isOnward: false,
    done: 'What you said stands below.',
  },
  {
    act: 'change',
    needs: 'draft',
    verb: 'Change it',
    opens: 'Change the reason, or how far sources reach…',
    words: 'Why',
    isOnward: false,
    done: 'It is changed.',
  },
  {
    act: 'withdraw',
    needs: 'propose',
    verb: 'Withdraw',
    words: 'Why (may be left out)',
    isOnward: false,
    done: 'It is withdrawn.',
  },
]

/** The act that comes next for most: what leads on, of those that can be done now. */
export function nextAct(can: readonly OfferedAct[], isSound: boolean): DeskAct | undefined {
  const onward = ['submit', 'approve', 'publish', 'hold']
  return isSound ? can.find(({ act }) => onward.includes(act))?.act : undefined
}
