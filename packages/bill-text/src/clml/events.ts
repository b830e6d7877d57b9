import { PlainDate } from '@dutywatch/domain/date'
import type { ReadingFinding, TextEvent, TextFacts } from '../document/index.ts'
import { childNamed, childrenNamed, inShort, wordsWithin, type XmlElement } from '../xml/index.ts'

/** What happened to a document when, and days that its metadata gives which are none. */
interface Events {
  readonly dates: TextFacts['dates']
  readonly findings: readonly ReadingFinding[]
}

type Given = readonly [what: TextEvent, element: XmlElement, on: string | undefined]

/** The days in the metadata of a document, and in the part of it for documents of its sort. */
export function eventsOf(metadata: XmlElement | undefined, own: XmlElement | undefined): Events {
  const dated = (what: TextEvent, elements: readonly XmlElement[]): Given[] =>
    elements.map((element) => [what, element, element.attributes['Date'] ?? wordsWithin(element)])
  const given = [
    ...dated('enacted', childrenNamed(own, 'EnactmentDate')),
    ...dated('made', childrenNamed(own, 'Made')),
    ...dated('laid', childrenNamed(own, 'Laid')),
    ...dated('coming-into-force', childrenNamed(childNamed(own, 'ComingIntoForce'), 'DateTime')),
    ...dated('valid-from', childrenNamed(metadata, 'valid')),
    ...dated('modified', childrenNamed(metadata, 'modified')),
  ]
  const days = new Map(given.flatMap(([what, , on]) => (on !== undefined && isDay(on) ? [[`${what} ${on}`, { what, on }]] : [])))
  const findings = given.flatMap(([what, element, on]) => (on === undefined || isDay(on) ? [] : [notADay(what, on, element)]))
  return { dates: [...days.values()], findings }
}

function isDay(on: string): boolean {
  return PlainDate.safeParse(on).success
}

function notADay(what: TextEvent, on: string, { line }: XmlElement): ReadingFinding {
  return { code: 'not-a-day', message: `The day it was ${what.replaceAll('-', ' ')} is given as "${inShort(on)}".`, line }
}
