import { proposalStates, type ProposalState } from '@dutywatch/domain/proposal'

const closed: readonly ProposalState[] = ['published', 'withdrawn']
const underWay = proposalStates.filter((state) => !closed.includes(state))

/** One of the lists in which proposals are shown: what is asked of the server, and what is said where there is none. */
interface ProposalList {
  readonly title: string
  /** What each of them is, as it ends a sentence. */
  readonly what: string
  readonly states: readonly ProposalState[]
  readonly whose?: 'mine' | 'filed'
  readonly whenEmpty: string
}

/** Every list by the name in its address. What waits for whoever is here is told by Today. */
export const proposalLists = {
  'under-way': {
    title: 'Under way',
    what: 'under way',
    states: underWay,
    whenEmpty: 'Nothing is proposed that is not published or withdrawn.',
  },
  waiting: { title: 'Waiting for me', what: 'waiting for you', states: underWay, whenEmpty: 'No proposal waits for you.' },
  mine: {
    title: 'Mine',
    what: 'yours',
    states: proposalStates,
    whose: 'mine',
    whenEmpty: 'You have proposed nothing yet. A proposal begins with a record.',
  },
  filed: {
    title: 'From connectors and imports',
    what: 'from connectors or imports, and not yet published',
    states: underWay,
    whose: 'filed',
    whenEmpty: 'Nothing that a connector or an import found waits to be looked at.',
  },
  held: { title: 'Held', what: 'held until a time', states: ['held'], whenEmpty: 'Nothing waits for its time.' },
  published: {
    title: 'Published',
    what: 'published',
    states: ['published'],
    whenEmpty: 'Nothing that was proposed here is published yet.',
  },
  withdrawn: { title: 'Withdrawn', what: 'withdrawn', states: ['withdrawn'], whenEmpty: 'Nothing was given up.' },
} as const satisfies Readonly<Record<string, ProposalList>>

/** The name of a list. */
export type ProposalListName = keyof typeof proposalLists

/** Whether a word of an address names a list. */
export function isProposalList(name: string | undefined): name is ProposalListName {
  return name !== undefined && Object.hasOwn(proposalLists, name)
}
