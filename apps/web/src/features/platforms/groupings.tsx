import { sayPartial } from '@dutywatch/domain/date'
import { recordPage } from '../../place/record-address.ts'
import { Citations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import type { AgainstOwner, GroupingShown } from './answers.ts'
import { sayAgainst } from './say-platforms.ts'

/** What publishers counted together, and how that differs from what a company owned. */
export function Groupings({ groupings }: { readonly groupings: readonly GroupingShown[] }) {
  return (
    <ul className="plain-list restatements">
      {groupings.map((shown) => (
        <GroupingItem key={shown.grouping.id} shown={shown} />
      ))}
    </ul>
  )
}

function GroupingItem({ shown }: { readonly shown: GroupingShown }) {
  const { grouping, members, whenPublished, onTheDay } = shown
  const later = onTheDay.filter((against) => !whenPublished.some((then) => isAlike(then, against)))
  return (
    <li id={grouping.id}>
      <h3>
        “{grouping.label}”{' '}
        <span className="in-small">
          {grouping.publisher}, {sayUse(grouping)}
        </span>
      </h3>
      <p>
        Covers{' '}
        {members.map(({ id, name }, index) => (
          <span key={id}>
            {index > 0 && (index === members.length - 1 ? ' and ' : ', ')}
            <Link to={recordPage('platforms', id)}>{name}</Link>
          </span>
        ))}
        . {grouping.note} <Citations of={grouping.citations} />
      </p>
      <ul>
        {[...whenPublished, ...later].map((against) => (
          <li key={`${against.day} ${against.company}`}>{sayAgainst(grouping, against)}</li>
        ))}
      </ul>
    </li>
  )
}

/** Whether the comparison comes out as it did before, owner's name included. */
function isAlike(one: AgainstOwner, other: AgainstOwner): boolean {
  const key = ({ name, groupedNotOwned, ownedNotGrouped }: AgainstOwner) =>
    [name, ...groupedNotOwned, ...ownedNotGrouped].map((part) => (typeof part === 'string' ? part : part.id)).join(' ')
  return key(one) === key(other)
}

/** "used from 2019 to October 2021", "used from 2022". */
function sayUse({ from, to }: GroupingShown['grouping']): string {
  if (to === from) return `used in ${sayPartial(from)}`
  return `used from ${sayPartial(from)}${to === undefined ? '' : ` to ${sayPartial(to)}`}`
}
