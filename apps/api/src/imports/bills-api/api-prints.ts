import type { PlainDate } from '@dutywatch/domain/date'
import type { BillTextKind, House } from '@dutywatch/domain/parliament'
import type { ApiPublication } from './answers.ts'
import type { BillAsRead } from './read-bill.ts'

/** A publication of the API that is a text of the law. */
export interface ApiPrint {
  readonly publication: number
  readonly kind: Extract<BillTextKind, 'print' | 'lords-amendments' | 'act'>
  readonly publishedOn: PlainDate
  readonly house?: House
  /** As printed: "HL Bill 40". */
  readonly number?: string
  /** "as introduced", "as amended in Committee". */
  readonly label: string
  /** Addresses at which its words are published as XML. */
  readonly xml: readonly string[]
}

/** The prints, lists of Lords amendments and the Act among the publications of a Bill, oldest first. */
export function apiPrints({ publications, addresses }: Pick<BillAsRead, 'publications' | 'addresses'>): readonly ApiPrint[] {
  return publications
    .flatMap((publication) => {
      const kind = kindOf(publication)
      return kind ? [printOf(publication, { kind, base: addresses.publications })] : []
    })
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : Number(a.publishedOn > b.publishedOn)))
}

function kindOf({ publicationType: { id, name }, title }: ApiPublication): ApiPrint['kind'] | undefined {
  const type = name?.trim().toLowerCase() ?? { 5: 'bill', 6: 'act of parliament' }[id ?? 0]
  if (type === 'act of parliament') return 'act'
  if (type !== 'bill') return undefined
  return /\b(lords amendments|amendments to\))/i.test(title) ? 'lords-amendments' : 'print'
}

function printOf(publication: ApiPublication, { kind, base }: { kind: ApiPrint['kind']; base: string }): ApiPrint {
  const title = publication.title.replace(/\s+/g, ' ').trim()
  const house = houseOf(publication, title)
  const number = kind === 'act' ? actNumber(title) : /\b(?:HL )?Bill \d+(?:-[IVX]+)?/.exec(title)?.[0]
  return {
    publication: publication.id,
    kind,
    publishedOn: publication.displayDate,
    ...(house && kind !== 'act' && { house }),
    ...(number !== undefined && { number }),
    label: labelOf(title, { kind, house }),
    xml: xmlOf(publication, base),
  }
}

function houseOf({ house }: ApiPublication, title: string): House | undefined {
  if (/^HL Bill\b/.test(title)) return 'lords'
  const theirs = house?.toLowerCase()
  return theirs === 'commons' || theirs === 'lords' ? theirs : undefined
}

function actNumber(title: string): string | undefined {
  const chapter = /\bc\.? ?(\d+)\b/.exec(title)?.[1]
  return chapter && `c. ${chapter}`
}

function labelOf(title: string, { kind, house }: { kind: ApiPrint['kind']; house: House | undefined }): string {
  if (kind === 'act') return 'Act'
  const words = /\((.+)\)/.exec(title)?.[1] ?? title.replace(/^Bill (?=as\b)/i, '')
  const label = kind === 'lords-amendments' ? words.replace(/ to$/i, '') : words
  const lower = /^(As|Brought|Ordered)\b/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  if (house === undefined || /\b(Lords|Commons)\b/.test(lower)) return lower
  return `${lower} (${house === 'lords' ? 'Lords' : 'Commons'})`
}

function xmlOf({ id, files, links }: ApiPublication, base: string): string[] {
  const isXml = (kind: string | null | undefined, name: string) => /\bxml\b/i.test(kind ?? '') || /\.xml($|[?#])/i.test(name)
  const ours = (files ?? []).filter((file) => isXml(file.contentType, file.filename ?? ''))
  const downloads = ours.map((file) => new URL(`/api/v1/Publications/${id}/Documents/${file.id}/Download`, base).href)
  const linked = (links ?? []).filter(({ url, contentType }) => isXml(contentType, url) && URL.canParse(url))
  return [...downloads, ...linked.map(({ url }) => url)]
}
