import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { childNamed, childrenNamed, elementsIn, inShort, wordsWithin, type XmlElement } from '../xml/index.ts'
import type { Effect } from './effect.ts'
import { readEffect } from './read-effect.ts'

/** One page of a feed of changes, and where the rest is. */
export interface EffectsPage {
  readonly title: string
  /** When the publisher made the page, as it says: an instant in ISO 8601. */
  readonly updated?: string
  readonly page: number
  /** The number of the last page that the publisher knows of. */
  readonly lastPage: number
  readonly total: number
  /** The address of the next page; absent on the last. */
  readonly next?: string
  readonly effects: readonly Effect[]
}

/** Why a document is not read as a feed of changes. */
export type EffectsReason = 'other-vocabulary'

/** Reads a page of the Atom feed of changes to legislation. Refuses what is no such feed. */
export function readEffectsFeed(root: XmlElement): Outcome<EffectsPage, EffectsReason> {
  if (root.name !== 'feed' || root.namespace !== 'http://www.w3.org/2005/Atom')
    return refuse(
      'other-vocabulary',
      `Line ${root.line}: the document is ${inShort(root.name)}, not a feed of changes. Choose a feed of legislation.gov.uk.`,
    )
  const page = numberIn(root, 'page') ?? 1
  const effects = childrenNamed(root, 'entry').flatMap((entry) => childrenNamed(entry, 'Effect').map(readEffect))
  const updated = wordsWithin(childNamed(root, 'updated'))
  const next = childrenNamed(root, 'link').find(({ attributes }) => attributes['rel'] === 'next')?.attributes['href']
  return accept({
    title: wordsWithin(childNamed(root, 'title')) ?? '',
    ...(updated && { updated }),
    page,
    lastPage: Math.max(page, numberIn(root, 'morePages') ?? page),
    total: numberIn(root, 'totalResults') ?? effects.length,
    ...(next && { next }),
    effects,
  })
}

/** The effects that a document's metadata says are not yet in its text. Empty when there are none. */
export function unappliedEffects(root: XmlElement): readonly Effect[] {
  return elementsIn(childNamed(root, 'Metadata') ?? root)
    .flatMap((metadata) => childrenNamed(metadata, 'UnappliedEffects'))
    .flatMap((list) => childrenNamed(list, 'UnappliedEffect'))
    .map(readEffect)
}

/** Of each effect the record that was modified last, in the order in which effects first come. */
export function latestEffects(effects: readonly Effect[]): readonly Effect[] {
  const latest = new Map<string, Effect>()
  for (const effect of effects) {
    const known = latest.get(effect.id)
    if (!known || (known.modified ?? '') <= (effect.modified ?? '')) latest.set(effect.id, effect)
  }
  return [...latest.values()]
}

function numberIn(root: XmlElement, name: string): number | undefined {
  const words = wordsWithin(childNamed(root, name)) ?? ''
  return /^\d+$/.test(words) ? Number(words) : undefined
}
