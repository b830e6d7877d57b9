import { childNamed, elementsIn, wordsWithin, type XmlElement } from '../xml/index.ts'
import type { Effect, InForceDate, LawPlace, LawPlaces } from './effect.ts'

/** One effect from its element, `Effect` in a feed or `UnappliedEffect` in metadata. */
export function readEffect(element: XmlElement): Effect {
  const {
    EffectId: id = '',
    Modified: modified,
    Type: what = '',
    Applied,
    RequiresApplied,
    Comments: comments,
  } = element.attributes
  return {
    key: modified ? `${id}@${modified}` : id,
    id,
    ...(modified && { modified }),
    what,
    affected: lawOf(element, 'Affected'),
    affecting: lawOf(element, 'Affecting'),
    isApplied: Applied === 'true',
    needsApplying: RequiresApplied === 'true',
    inForce: elementsNamed(childNamed(element, 'InForceDates'), 'InForce').map(inForceFrom),
    commencedBy: placesIn(childNamed(element, 'CommencementAuthority')),
    savedBy: placesIn(childNamed(element, 'Savings')),
    ...(comments && { comments }),
  }
}

function lawOf(element: XmlElement, side: 'Affected' | 'Affecting'): LawPlaces {
  const { attributes } = element
  const title = wordsWithin(childNamed(element, `${side}Title`))
  const extent = attributes[side === 'Affected' ? 'AffectedExtent' : 'AffectingEffectsExtent']
  return {
    uri: attributes[`${side}URI`] ?? '',
    ...(title && { title }),
    ...numbered(attributes[`${side}Year`], attributes[`${side}Number`]),
    words: attributes[`${side}Provisions`] ?? wordsWithin(childNamed(element, `${side}Provisions`)) ?? '',
    places: placesIn(childNamed(element, `${side}Provisions`)),
    ...(extent && { extent }),
  }
}

function inForceFrom(element: XmlElement): InForceDate {
  const { attributes } = element
  const { Date: on, CommencingURI: uri, Comments: comments } = attributes
  const extent = [attributes['Qualification'], attributes['OtherQualification']]
    .filter((words) => words && words !== 'Other')
    .join(', ')
  return {
    ...(on && { on }),
    isProspective: attributes['Prospective'] === 'true',
    extent,
    isApplied: attributes['Applied'] === 'true',
    ...(uri && {
      by: {
        uri,
        ...numbered(attributes['CommencingYear'], attributes['CommencingNumber']),
        places: placesIn(childNamed(element, 'CommencingProvisions')),
      },
    }),
    ...(comments && { comments }),
  }
}

function placesIn(element: XmlElement | undefined): LawPlace[] {
  return (element ? elementsIn(element) : []).flatMap((place): LawPlace[] => {
    const { URI: uri = '', UpTo: to } = place.attributes
    const words = wordsWithin(place) ?? ''
    const isMissing = Object.keys(place.attributes).some((name) => name.startsWith('Missing'))
    if (place.name === 'SectionRange') return [{ uri, words, ...(to && { to }), isMissing }]
    return place.name === 'Section' ? [{ uri, words, isMissing }] : []
  })
}

function elementsNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? elementsIn(element).filter((child) => child.name === name) : []
}

function numbered(year: string | undefined, number: string | undefined): { readonly year?: number; readonly number?: string } {
  return { ...(year && /^\d{4}$/.test(year) && { year: Number(year) }), ...(number && { number }) }
}
