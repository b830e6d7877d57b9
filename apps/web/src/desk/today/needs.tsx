import type { Need, NeedKind, NeedPlace } from '@dutywatch/api/desk'
import { sayPartial } from '@dutywatch/domain/date'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { collectionNoun } from '../../words/collections.ts'
import { StateBadge } from '../../ui/badge.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { Mends } from './mends.tsx'
import { UnderWayList } from './under-way-list.tsx'
import { needKindWords, stateOfNeed } from './need-words.ts'

/** How many of a kind are shown before the others are asked for. */
const mostShown = 8

/** What needs somebody under what it is: first what holds the most pressing. */
export function Needs({ needs }: { readonly needs: readonly Need[] }) {
  const kinds = [...byKind(needs)]
  return (
    <>
      {kinds.length > 2 && (
        <OnThisPage sections={kinds.map(([kind, of]) => ({ id: kind, title: `${needKindWords[kind]} (${of.length})` }))} />
      )}
      {kinds.map(([kind, of]) => (
        <Section key={kind} id={kind} title={`${needKindWords[kind]} (${of.length})`}>
          <Rows of={of.slice(0, mostShown)} />
          {of.length > mostShown && (
            <details>
              <summary>
                {of.length - mostShown} more of {of.length}
              </summary>
              <Rows of={of.slice(mostShown)} />
            </details>
          )}
        </Section>
      ))}
    </>
  )
}

function byKind(needs: readonly Need[]): ReadonlyMap<NeedKind, readonly Need[]> {
  const kinds = new Set(needs.map(({ kind }) => kind))
  return new Map([...kinds].map((kind) => [kind, needs.filter((need) => need.kind === kind)]))
}

function Rows({ of }: { readonly of: readonly Need[] }) {
  return (
    <ul className="plain-list needs">
      {of.map((need) => (
        <Row key={`${need.to.kind === 'record' ? need.to.collection : ''} ${need.to.id} ${need.since}`} need={need} />
      ))}
    </ul>
  )
}

function Row({ need }: { readonly need: Need }) {
  const name = need.name ?? sayNew(need.to)
  return (
    <li>
      <p>
        <To place={need.to}>{name}</To>
      </p>
      <p>{need.sentence}</p>
      <UnderWayList of={need.underWay} />
      <p className="help">
        <StateBadge state={stateOfNeed(need)} />
        {sayWhen(need)}
      </p>
      <Mends need={need} name={name} />
    </li>
  )
}

function To({ place, children }: { readonly place: NeedPlace; readonly children: ReactNode }) {
  if (place.kind === 'enquiry')
    return (
      <Link to="/enquiries/$id" params={{ id: place.id }} className="as-written">
        {children}
      </Link>
    )
  if (place.kind === 'enquiry-list')
    return (
      <Link to="/enquiries" search={{ list: place.id }}>
        {children}
      </Link>
    )
  return place.kind === 'proposal' ? (
    <Link to="/proposals/$id" params={{ id: place.id }}>
      {children}
    </Link>
  ) : (
    <Link to="/records/$collection/$id" params={{ collection: place.collection, id: place.id }}>
      {children}
    </Link>
  )
}

function sayNew(place: NeedPlace): string {
  if (place.kind === 'proposal') return 'A proposal without a reason'
  if (place.kind === 'enquiry') return 'An enquiry'
  if (place.kind === 'enquiry-list') return 'Enquiries'
  return `New ${collectionNoun(place.collection)}`
}

function sayWhen({ since, by }: Need): string {
  if (by !== undefined) return `, by ${sayDayOrInstant(by)}`
  return since === undefined ? '' : `, since ${sayDayOrInstant(since)}`
}

function sayDayOrInstant(at: string): string {
  return at.includes('T') ? sayInstant(at) : sayPartial(at)
}
