import { lineOf } from './inline.ts'
import type { Block, Place, Provision, ProvisionLevel, Run } from '../document/index.ts'
import type { XmlElement } from '../xml/index.ts'
import { withRoles } from './blocks.ts'
import type { Label } from './label.ts'
import type { Reading } from './reading.ts'

/** What a provision is made of, before it has a place. */
export interface Parts extends Label {
  readonly level: ProvisionLevel
  readonly heading?: readonly Run[]
  readonly origin?: readonly Run[]
  /** What names it for its address where it has no number and no heading: the term it defines. */
  readonly title?: string
  readonly content: (place: Place) => readonly Block[]
  /** The element around it that says where and when it holds, where it does not say so itself. */
  readonly group?: XmlElement
}

/** Where a provision stands, and the reading that meets it. */
export interface At {
  readonly place: Place
  readonly reading: Reading
}

/** A provision in its place, with what the file says of where and when it holds. */
export function provisionOf(element: XmlElement, parts: Parts, { place, reading }: At): Provision {
  const { level, label, labelRuns, heading = [], origin = [] } = parts
  const title = parts.title ?? lineOf(heading)
  const at = reading.places.within(place, { level, ...(label && { label }), ...(title && { title }) })
  const fileId = reading.fileId(element)
  const identity = element.attributes['IdURI']
  return {
    kind: 'provision',
    level,
    address: at.address,
    ...(at.ref && { ref: at.ref }),
    ...(label && { label }),
    ...(labelRuns && { labelRuns }),
    ...(heading.length > 0 && { heading }),
    ...(origin.length > 0 && { origin }),
    content: withRoles(parts.content(at)),
    ...(identity && { identity }),
    ...(fileId && { fileId }),
    ...validityOf({ ...parts.group?.attributes, ...element.attributes }),
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/

function validityOf(attributes: Readonly<Record<string, string>>): Pick<Provision, 'extent' | 'from' | 'until' | 'status'> {
  const { RestrictExtent: extent, RestrictStartDate: from = '', RestrictEndDate: until = '' } = attributes
  const status = statusOf(attributes)
  return {
    ...(extent && { extent }),
    ...(day.test(from) && { from }),
    ...(day.test(until) && { until }),
    ...(status && { status }),
  }
}

function statusOf({ Status, Match }: Readonly<Record<string, string>>): Provision['status'] {
  if (Status === 'Prospective') return 'prospective'
  if (Status === 'Repealed' || Status === 'Dead') return 'repealed'
  return Match === 'false' ? 'not-valid-here' : undefined
}
