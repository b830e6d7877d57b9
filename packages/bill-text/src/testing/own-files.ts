import { effectsFeed, ferriesAct, lighthouseOrder } from './clml-documents.ts'
import { fountainsBill } from './fountains-bill.ts'
import { fountainsPapers } from './fountains-papers.ts'
import { parksNotes } from './parks-notes.ts'

/** Files of every kind that is read, each written by hand and whole. */
export const ownFiles: Readonly<Record<string, string>> = {
  'fountains-as-introduced.xml': fountainsBill.asIntroduced,
  'fountains-as-amended.xml': fountainsBill.asAmendedInCommittee,
  'fountains-as-brought.xml': fountainsBill.asBroughtToTheLords,
  'fountains-paper.xml': fountainsPapers.first,
  'fountains-paper-next-day.xml': fountainsPapers.nextDay,
  'parks-notes.xml': parksNotes,
  'ferries-act.xml': ferriesAct,
  'lighthouse-order.xml': lighthouseOrder,
  'effects-feed.xml': effectsFeed,
}
