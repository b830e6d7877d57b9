import type { CollectionName } from '@dutywatch/domain/tracker'

/** What one record of a collection is, and many. */
export const collectionWords = {
  sources: { one: 'source', many: 'sources' },
  speakers: { one: 'speaker', many: 'speakers' },
  campaigns: { one: 'campaign', many: 'campaigns' },
  demands: { one: 'demand', many: 'demands' },
  asks: { one: 'ask', many: 'asks' },
  bills: { one: 'Bill', many: 'Bills' },
  texts: { one: 'text', many: 'texts' },
  stageEvents: { one: 'entry in the way of a Bill', many: 'entries in the way of a Bill' },
  amendmentPapers: { one: 'amendment paper', many: 'amendment papers' },
  threads: { one: 'provision', many: 'provisions' },
  commencements: { one: 'commencement', many: 'commencements' },
  verdicts: { one: 'verdict', many: 'verdicts' },
  milestones: { one: 'milestone', many: 'milestones' },
  commitments: { one: 'commitment', many: 'commitments' },
  dateStatements: { one: 'date stated', many: 'dates stated' },
  statements: { one: 'statement', many: 'statements' },
  events: { one: 'event', many: 'events' },
  offences: { one: 'offence', many: 'offences' },
  duties: { one: 'duty', many: 'duties' },
  dutyDates: { one: 'date of a duty', many: 'dates of duties' },
  powers: { one: 'power', many: 'powers' },
  enforcementActions: { one: 'use of a power', many: 'uses of powers' },
  penaltyRules: { one: 'penalty rule', many: 'penalty rules' },
  platforms: { one: 'platform', many: 'platforms' },
  companies: { one: 'company', many: 'companies' },
  ownerships: { one: 'ownership', many: 'ownerships' },
  groupings: { one: 'grouping of platforms', many: 'groupings of platforms' },
  forces: { one: 'police force', many: 'police forces' },
  returns: { one: 'return of an authority', many: 'returns of authorities' },
  populations: { one: 'population of an area', many: 'populations of areas' },
  releases: { one: 'release of figures', many: 'releases of figures' },
  figures: { one: 'figure', many: 'figures' },
  shares: { one: 'share', many: 'shares' },
  forceFigures: { one: 'figure of a force', many: 'figures of forces' },
  restatements: { one: 'restatement', many: 'restatements' },
  claims: { one: 'claim', many: 'claims' },
  batches: { one: 'batch of requests', many: 'batches of requests' },
  requests: { one: 'request for information', many: 'requests for information' },
  terms: { one: 'term', many: 'terms' },
} as const satisfies Record<CollectionName, { readonly one: string; readonly many: string }>

/** What one record of a collection is called, or several; a collection that has no words is called by its name. */
export function collectionNoun(collection: string, count = 1): string {
  // By the words and not by the schemas, which would come into the page with it.
  const words: Readonly<Record<string, { readonly one: string; readonly many: string }>> = collectionWords
  return words[collection]?.[count === 1 ? 'one' : 'many'] ?? collection
}
