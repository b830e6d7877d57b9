import { sayDay, sayPartial, windowOfPartial } from '@dutywatch/domain/date'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import type { AgainstOwner, GroupingShown, PlatformAnswer, PlatformsAnswer } from './answers.ts'

/** Which company owned most of the platforms on the day. */
export function sayOwners({
  companies,
  platforms,
  asked,
  informedTo,
}: Pick<PlatformsAnswer, 'companies' | 'platforms' | 'asked' | 'informedTo'>): string {
  const [largest] = companies.toSorted((a, b) => b.owned.length - a.owned.length)
  if (largest === undefined || largest.owned.length === 0) return `No owner of any platform is recorded for ${sayDay(asked)}.`
  const owned = platforms.filter(({ owner }) => owner !== undefined).length
  const names = listed(largest.owned.map(({ name }) => name))
  return `On ${sayDay(asked)} ${largest.name} owned ${largest.owned.length} of the ${counted(owned, 'platform', 'platforms')} whose owner is recorded: ${names}.${sayLimit(asked, informedTo)}`
}

/** What the drawing of owners shows, and why it shows more platforms than had an owner on the day. */
export function sayLanes({ platforms, asked }: Pick<PlatformsAnswer, 'platforms' | 'asked'>): string {
  const drawn = platforms.filter(({ ownerships }) => ownerships.length > 0)
  const without = drawn.filter(({ owner }) => owner === undefined)
  const ended = without.filter(({ platform: { ended } }) => ended !== undefined && windowOfPartial(ended).latest <= asked)
  const others = without.filter((shown) => !ended.includes(shown))
  const names = (shown: typeof drawn) => listed(shown.map(({ name }) => name))
  const why = [
    ...(ended.length > 0 ? [`${names(ended)} had ended`] : []),
    ...(others.length > 0 ? [`for ${names(others)} none is recorded then`] : []),
  ]
  const counts =
    without.length === 0
      ? ''
      : ` On ${sayDay(asked)} ${drawn.length - without.length} of them had a recorded owner: ${listed(why)}.`
  return `Owners of ${counted(drawn.length, 'platform', 'platforms')} through time.${counts} ${howToRead}`
}

/** How the lanes are read. */
export const howToRead =
  'Another owner has another colour and edge; a cut within one colour is only a new name of the same owner. A broken line is a start known only to the month or year.'

/** Who owned one platform on the day, and under what name it goes. */
export function sayOwner({
  name,
  owner,
  ownerships,
  platform,
  asked,
  informedTo,
}: Pick<PlatformAnswer, 'name' | 'owner' | 'ownerships' | 'platform' | 'asked' | 'informedTo'>): string {
  const ended = platform.ended === undefined ? '' : ` It ended on ${sayPartial(platform.ended)}.`
  if (owner === undefined) {
    const none =
      ownerships.length === 0
        ? `Who owned ${name} is not recorded here.`
        : `No owner of ${name} is recorded for ${sayDay(asked)}.`
    return none + ended
  }
  return `On ${sayDay(asked)} ${name} belonged to ${closed(owner.name)}${sayChanges({ ownerships })}${ended}${sayLimit(asked, informedTo)}`
}

/** Whether what looks like a sale was only a new name. */
function sayChanges({ ownerships }: Pick<PlatformAnswer, 'ownerships'>): string {
  if (ownerships.length > 1)
    return ` It has changed hands ${ownerships.length === 2 ? 'once' : `${ownerships.length - 1} times`}.`
  const names = ownerships[0]?.stretches.map((stretch) => stretch.name) ?? []
  if (names.length < 2) return ''
  return ` Its owner changed its name, from ${names.join(' to ')}; the platform was not sold.`
}

/** A name that may carry its own full stop, at the end of a sentence: "Snap Inc." */
function closed(name: string): string {
  return name.endsWith('.') ? name : `${name}.`
}

function sayLimit(asked: string, informedTo: string): string {
  return asked > informedTo ? ` Our sources reach to ${sayDay(informedTo)}; a later change is not known.` : ''
}

/** A publisher's grouping against what one company owned on a day. */
export function sayAgainst(
  grouping: GroupingShown['grouping'],
  { day, name, groupedNotOwned, ownedNotGrouped }: AgainstOwner,
): string {
  const outside = groupedNotOwned.length > 0 && `${listed(groupedNotOwned.map((each) => each.name))} did not belong to it`
  const besides = ownedNotGrouped.length > 0 && `it also owned ${listed(ownedNotGrouped.map((each) => each.name))}`
  const differences = [outside, besides].filter((words) => words !== false)
  const start = `On ${sayDay(day)} ${name}`
  if (differences.length === 0) return `${start} owned exactly what “${grouping.label}” counts.`
  return `${start} and “${grouping.label}” are not the same: ${differences.join(', and ')}.`
}
