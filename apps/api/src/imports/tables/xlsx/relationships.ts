import { posix } from 'node:path'
import type { TableLimits } from '../limits.ts'
import { damaged } from '../unreadable.ts'
import { readXml } from '../xml/xml-events.ts'
import type { Archive } from '../zip/archive.ts'

/** How one part of a workbook names another. */
export interface Relationship {
  readonly id: string
  /** The last word of its type: `worksheet`, `styles`. */
  readonly kind: string
  /** The part it leads to; nothing for what lies outside the file, which is never fetched. */
  readonly part?: string
}

/** Those that matter to reading cells. */
const kinds: ReadonlySet<string> = new Set(['officeDocument', 'worksheet', 'styles', 'sharedStrings', 'comments'])

/** The relationships of a part that matter to reading cells; those of the whole file for none. */
export async function relationshipsOf(archive: Archive, limits: TableLimits, part = ''): Promise<Relationship[]> {
  const folder = posix.dirname(part)
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!archive.has(name)) return []
  const found: Relationship[] = []
  await readXml(
    { name, pieces: archive.pieces(name), limits },
    {
      open({ local, attributes }) {
        const { Id, Type, Target, TargetMode } = attributes
        if (local !== 'Relationship' || Id === undefined || Type === undefined) return
        const kind = Type.slice(Type.lastIndexOf('/') + 1)
        if (!kinds.has(kind)) return
        if (found.length >= limits.zipEntries) throw damaged('The workbook names more parts than it can have.')
        const isInside = Target !== undefined && TargetMode !== 'External'
        found.push(isInside ? { id: Id, kind, part: partAt(folder, Target) } : { id: Id, kind })
      },
    },
  )
  return found
}

function partAt(folder: string, target: string): string {
  return target.startsWith('/') ? posix.normalize(target).slice(1) : posix.join(folder, target)
}
