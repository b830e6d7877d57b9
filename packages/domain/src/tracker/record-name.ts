import { sayDay, sayPartial } from '../date/index.ts'
import { titleOn } from '../parliament/index.ts'
import { find } from './lookup.ts'
import type { CollectionName, RecordOf, Tracker } from './tracker.ts'

type Namers = { readonly [Name in CollectionName]: (record: RecordOf<Name>, tracker: Tracker) => string }

/** How a record of each collection is called in a line. A new collection does not compile until it says so. */
const namers: Namers = {
  sources: ({ title }) => title,
  speakers: ({ name }) => name,
  campaigns: ({ title }) => title,
  demands: ({ title }) => title,
  asks: ({ code, text }) => `Ask ${code}: ${text}`,
  bills: (bill, { informedTo }) => titleOn(bill, informedTo),
  texts: ({ title, label }) => (title === label ? title : `${title}, ${label}`),
  stageEvents: ({ stage, sitting, on }) => `${spaced(stage)}${sitting === undefined ? '' : `, ${sitting}`}, ${sayDay(on)}`,
  amendmentPapers: ({ title, publishedOn }) => `${title}, ${sayDay(publishedOn)}`,
  threads: ({ heading, labels }) => [labels.at(-1)?.label, heading].filter((part) => part !== undefined).join(': '),
  commencements: ({ provisions, event, on }) => `${provisions}: ${spaced(event)}${on === undefined ? '' : `, ${sayDay(on)}`}`,
  verdicts: ({ ask, text, verdict }, tracker) =>
    `Ask ${find(tracker, 'asks', ask)?.code ?? ask} in ${nameIn(tracker, 'texts', text)}: ${spaced(verdict)}`,
  milestones: ({ title }) => title,
  commitments: ({ what, by }, tracker) => `${nameIn(tracker, 'speakers', by)}: ${what}`,
  dateStatements: ({ milestone, kind, timing }, tracker) =>
    `${nameIn(tracker, 'milestones', milestone)}: ${spaced(kind)}, ${timing.words}`,
  statements: ({ by, on }, tracker) => `${nameIn(tracker, 'speakers', by)}, ${sayDay(on)}`,
  events: ({ title }) => title,
  offences: ({ name }) => name,
  duties: ({ name }) => name,
  dutyDates: ({ duty, event, on, scope }, tracker) =>
    [
      `${nameIn(tracker, 'duties', duty)}: ${spaced(event)}`,
      ...(on === undefined ? [] : [sayDay(on)]),
      ...(scope === undefined ? [] : [scope]),
    ].join(', '),
  powers: ({ name }) => name,
  enforcementActions: ({ what, against }) => (against === undefined ? what : `${against}: ${what}`),
  penaltyRules: ({ regime, tier }) => (tier === 'single' ? regime : `${regime}, ${tier} tier`),
  platforms: ({ names, id }) => names.at(-1)?.name ?? id,
  companies: ({ names, id }) => names.at(-1)?.name ?? id,
  ownerships: ({ platform, company }, tracker) =>
    `${nameIn(tracker, 'platforms', platform)}, owned by ${nameIn(tracker, 'companies', company)}`,
  groupings: ({ label, publisher }) => `“${label}”, as ${publisher} groups platforms`,
  forces: ({ name }) => name,
  returns: ({ title, force, publisher, receivedOn }, tracker) =>
    `${title} (${publisher ?? nameIn(tracker, 'forces', force)}, ${sayDay(receivedOn)})`,
  populations: ({ force, year }, tracker) => `Population of ${nameIn(tracker, 'forces', force)}, ${year}`,
  releases: ({ title, publisher, publishedOn }) => `${title} (${publisher}, ${sayPartial(publishedOn)})`,
  figures: ({ label, geography }) => `${label}, ${geography}`,
  shares: ({ figure, platform, grouping }, tracker) => {
    const of = platform === undefined ? nameIn(tracker, 'groupings', grouping) : nameIn(tracker, 'platforms', platform)
    return `Share of ${of}: ${nameIn(tracker, 'figures', figure)}`
  },
  forceFigures: ({ force, period }, tracker) =>
    `${nameIn(tracker, 'forces', force)}, ${period.words ?? `${sayPartial(period.from)} to ${sayPartial(period.to)}`}`,
  restatements: ({ title, geography }) => `${title}, ${geography}`,
  claims: ({ statement }) => statement,
  batches: ({ title }) => title,
  requests: ({ force, reference, asked }, tracker) =>
    `${nameIn(tracker, 'forces', force)}, ${reference === undefined ? asked : `request ${reference}`}`,
  terms: ({ term }) => term,
}

/** What a record is called in a line: its title or name where it has one, else what it says, in a few words. */
export function recordName<Name extends CollectionName>(tracker: Tracker, collection: Name, record: RecordOf<Name>): string {
  return namers[collection](record, tracker)
}

function nameIn<Name extends CollectionName>(tracker: Tracker, collection: Name, id: string | undefined): string {
  const record = find(tracker, collection, id)
  return record === undefined ? (id ?? '') : recordName(tracker, collection, record)
}

/** "date-first-said" as words: "date first said". */
function spaced(word: string): string {
  return word.replaceAll('-', ' ')
}
