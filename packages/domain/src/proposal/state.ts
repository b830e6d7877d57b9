import { accept, refuse, type Outcome } from '../outcome.ts'

/** Where a proposal stands on its way from somebody's draft to an edition. */
export const proposalStates = ['drafting', 'open', 'changes-requested', 'approved', 'held', 'published', 'withdrawn'] as const
export type ProposalState = (typeof proposalStates)[number]

/**
 * What can be done with a proposal. `publish-unreviewed` is publishing what nobody approved, which only whoever has the machine can do;
 * `release` is what becomes of a held one that no longer fits when its instant comes.
 */
export type ProposalAct =
  | 'change'
  | 'submit'
  | 'comment'
  | 'request-changes'
  | 'approve'
  | 'hold'
  | 'cancel-hold'
  | 'release'
  | 'publish'
  | 'publish-unreviewed'
  | 'split'
  | 'withdraw'

/** Where each act leads from each state; what is not listed cannot be done. */
const transitions: Readonly<Record<ProposalState, Readonly<Partial<Record<ProposalAct, ProposalState>>>>> = {
  drafting: { change: 'drafting', submit: 'open', split: 'drafting', withdraw: 'withdrawn' },
  open: {
    change: 'open',
    comment: 'open',
    'request-changes': 'changes-requested',
    approve: 'approved',
    split: 'open',
    'publish-unreviewed': 'published',
    withdraw: 'withdrawn',
  },
  'changes-requested': {
    change: 'changes-requested',
    comment: 'changes-requested',
    submit: 'open',
    split: 'changes-requested',
    withdraw: 'withdrawn',
  },
  approved: {
    // An approval is of exact changes: whoever changes them asks for it anew.
    change: 'open',
    comment: 'approved',
    'request-changes': 'changes-requested',
    split: 'open',
    hold: 'held',
    publish: 'published',
    'publish-unreviewed': 'published',
    withdraw: 'withdrawn',
  },
  held: {
    comment: 'held',
    'cancel-hold': 'approved',
    release: 'open',
    publish: 'published',
    withdraw: 'withdrawn',
  },
  published: {},
  withdrawn: {},
}

export type ActRefusal = 'proposal-closed' | 'not-in-this-state'

/**
 * The state an act leads to. Refuses `proposal-closed` for what was published or withdrawn, and `not-in-this-state` for an act whose turn
 * has not come, or is over.
 */
export function stateAfter(state: ProposalState, act: ProposalAct): Outcome<ProposalState, ActRefusal> {
  const next = transitions[state][act]
  if (next !== undefined) return accept(next)
  if (state === 'published' || state === 'withdrawn')
    return refuse('proposal-closed', `The proposal is ${state} already; nothing more can be done with it.`)
  const allowed = actsIn(state).filter((each) => each !== 'release' && each !== 'publish-unreviewed')
  const message = `A proposal that is ${spaced(state)} allows other things: ${allowed.map(spaced).join(', ')}.`
  return refuse('not-in-this-state', message)
}

/** Every act that a state allows. */
export function actsIn(state: ProposalState): ProposalAct[] {
  return Object.keys(transitions[state]) as ProposalAct[]
}

function spaced(word: string): string {
  return word.replaceAll('-', ' ')
}
