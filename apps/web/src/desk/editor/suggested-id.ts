import { fieldsIn, withValueAt, type Held } from './value-at.ts'

const naming =
  'name title term code statement what heading label act series ask platform force milestone duty by text bill criterion'.split(
    ' ',
  )
const telling = 'on saidOn publishedOn published knownFrom event kind year'.split(' ')
const longest = 60

/** An id made of what a record is called and, where that name is another record’s, of its day; one that is not taken. */
export function suggestedId(record: Held, isTaken: (id: string) => boolean): string | undefined {
  const fields = fieldsIn(record) ?? {}
  const [first, ...more] = naming.flatMap((name) => slugOf(latestName(fields, name)))
  if (first === undefined) return undefined
  const tellings = [...more, ...telling.flatMap((name) => slugOf(fields[name]))].slice(0, 3)
  const longer = tellings.map((_, count) => cut([first, ...tellings.slice(0, count + 1)].join('-')))
  const found = [first, ...longer].find((id) => !isTaken(id))
  return found ?? counted(first, isTaken)
}

/** The record under the id that is suggested for it, where it has none yet and there is one. */
export function withId(record: Held, isTaken: (id: string) => boolean): Held {
  const id = fieldsIn(record)?.['id'] === undefined ? suggestedId(record, isTaken) : undefined
  return id === undefined ? record : withValueAt(record, ['id'], id)
}

function counted(base: string, isTaken: (id: string) => boolean): string {
  const taken = Array.from({ length: 998 }, (_, index) => `${base}-${index + 2}`).find((id) => !isTaken(id))
  return taken ?? base
}

/** Names that changed are kept as a list: the last counts. */
function latestName(fields: Readonly<Record<string, Held>>, name: string): Held {
  const many = fields[`${name}s`]
  const last: Held = Array.isArray(many) ? many.at(-1) : undefined
  return fields[name] ?? fieldsIn(last)?.[name]
}

function slugOf(value: Held): string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return []
  const slug = String(value)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\p{M}’']/gu, '')
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/\.+(?=-|$)|^[.-]+|-+$/g, '')
  return slug === '' ? [] : [cut(slug)]
}

/** Shortened at the end of a word. */
function cut(slug: string): string {
  return slug.length <= longest ? slug : slug.slice(0, longest + 1).replace(/[.-][^.-]*$/, '')
}
