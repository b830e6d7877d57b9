import { sayDay, sayPartial, type PlainDate } from '../date/index.ts'
import { fullName, titleOn } from '../parliament/index.ts'
import { nameOn } from '../platform/index.ts'
import { find } from './lookup.ts'
import type { CollectionName, RecordOf, Tracker } from './tracker.ts'

type Named = Readonly<Record<string, unknown>> & { readonly id: string }

/** The fields that name a record by themselves, the most telling first. */
const naming = ['title', 'name', 'term', 'label', 'heading', 'text', 'what', 'statement', 'gist', 'regime', 'asked'] as const

type Titles = { readonly [Name in CollectionName]?: (record: RecordOf<Name>, tracker: Tracker, on: PlainDate) => string }

/** Records that are named by what they point at. */
const titles: Titles = {
  bills: (bill, _tracker, on) => titleOn(bill, on),
  platforms: ({ names }, _tracker, on) => nameOn(names, on),
  companies: ({ names }, _tracker, on) => nameOn(names, on),
  texts: ({ title, label }) => (title.includes(label) ? title : `${title}, ${label}`),
  threads: ({ heading, labels, id }) => [labels.at(-1)?.label, heading].filter((part) => part !== undefined).join(': ') || id,
  stageEvents: ({ stage, on, sitting }) => `${[fullName(stage), sitting].filter((part) => part !== undefined).join(', ')}, ${sayDay(on)}`,
  commencements: ({ provisions, event, on }) => `${provisions}: ${event.replaceAll('-', ' ')}${on === undefined ? '' : `, ${sayDay(on)}`}`,
  verdicts: ({ ask, criterion, text }, tracker, on) =>
    `${find(tracker, 'asks', ask)?.code ?? ask}, ${criterion.replaceAll('-', ' ')}: ${recordTitle(tracker, { collection: 'texts', id: text }, on) ?? text}`,
  dateStatements: ({ milestone, timing }, tracker) => `${find(tracker, 'milestones', milestone)?.title ?? milestone}: “${timing.words}”`,
  dutyDates: ({ duty, event, on }, tracker) =>
    `${find(tracker, 'duties', duty)?.name ?? duty}: ${event.replaceAll('-', ' ')}${on === undefined ? '' : `, ${sayDay(on)}`}`,
  penaltyRules: ({ regime, tier }) => `${regime}, ${tier}`,
  ownerships: ({ platform, company, from }, tracker, on) =>
    [platform, company].map((id, index) => recordTitle(tracker, { collection: index === 0 ? 'platforms' : 'companies', id }, on) ?? id).join(', owned by ') +
    ` from ${sayPartial(from)}`,
  shares: ({ platform, grouping, figure }, tracker, on) => {
    const whose = platform === undefined ? find(tracker, 'groupings', grouping)?.label : recordTitle(tracker, { collection: 'platforms', id: platform }, on)
    return `${whose ?? 'Share'}: ${find(tracker, 'figures', figure)?.label ?? figure}`
  },
  forceFigures: ({ force, period }, tracker) =>
    `${find(tracker, 'forces', force)?.name ?? force}, ${period.words ?? `${sayPartial(period.from)} to ${sayPartial(period.to)}`}`,
  foiReplies: ({ force, reference }, tracker) => `${find(tracker, 'forces', force)?.name ?? force}, request ${reference}`,
}

/** What a record is called on a day, for links and headings; `undefined` when the tracker has no such record. */
export function recordTitle(
  tracker: Tracker,
  { collection, id }: { readonly collection: CollectionName; readonly id: string },
  on: PlainDate,
): string | undefined {
  const record = find(tracker, collection, id)
  if (record === undefined) return undefined
  const special = titles[collection] as ((record: Named, tracker: Tracker, on: PlainDate) => string) | undefined
  const named: Named = record
  if (special) return special(named, tracker, on)
  const name = naming.map((field) => named[field]).find((value) => typeof value === 'string' && value !== '')
  return typeof name === 'string' ? name : id
}
