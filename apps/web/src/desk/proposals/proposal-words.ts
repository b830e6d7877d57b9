import type { ProposalAct, ProposalState } from '@dutywatch/domain/proposal'
import type { StateWords } from '../../words/tones.ts'

/** Where a proposal stands. */
export const proposalStateWords = {
  drafting: {
    word: 'being drafted',
    shape: 'open',
    tone: 'plain',
    meaning: 'Its author collects changes; nobody else acts on it.',
  },
  open: { word: 'waits for review', shape: 'clock', tone: 'middling', meaning: 'Somebody else is to look at it.' },
  'changes-requested': {
    word: 'changes asked for',
    shape: 'half',
    tone: 'middling',
    meaning: 'Its author is to change it and hand it in again.',
  },
  approved: { word: 'approved', shape: 'full', tone: 'good', meaning: 'It is approved as it stands, and can be published.' },
  held: { word: 'held', shape: 'clock', tone: 'good', meaning: 'It is approved, and is published when its time comes.' },
  published: { word: 'published', shape: 'full', tone: 'plain', meaning: 'It is part of an edition.' },
  withdrawn: { word: 'withdrawn', shape: 'dash', tone: 'unknown', meaning: 'It was given up.' },
} as const satisfies Record<ProposalState, StateWords>

/** What happened to a proposal, as it follows a name: "Ada approved it". */
export const eventWords: Readonly<Record<string, string>> = {
  begun: 'began it',
  filed: 'filed it',
  changed: 'changed it',
  submitted: 'handed it in for review',
  commented: 'said',
  'changes-requested': 'asked for changes',
  approved: 'approved it',
  held: 'held it',
  'hold-cancelled': 'took it from hold',
  'put-back': 'put it back for review',
  split: 'split it',
  published: 'published it',
  withdrawn: 'withdrew it',
}

/** What somebody at the desk can do with a proposal. */
export type DeskAct = Exclude<ProposalAct, 'release' | 'publish-unreviewed' | 'split'>
