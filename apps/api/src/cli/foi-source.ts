import { Source, type Citation } from '@dutywatch/domain/source'
import { find } from '@dutywatch/domain/tracker'
import type { NewSource, Recorded } from '../commands/requests/index.ts'
import type { Db } from '../db/database.ts'
import { publishedEdition } from './foi-batch.ts'
import { RefusedCommand } from './refused-command.ts'

/** What says that something happened, as it was typed. */
export interface SourceOptions {
  readonly source?: string
  readonly sourceTitle?: string
  readonly sourceUrl?: string
  readonly sourcePublished?: string
  readonly sourcePublisher?: string
  readonly sourceKind?: string
}

const optionOf: Readonly<Record<string, string>> = {
  title: '--source-title',
  url: '--source-url',
  published: '--source-published',
  publisher: '--source-publisher',
  kind: '--source-kind',
}

/** The source that was named: the id of one, or a new one. Refuses one without a title, and fields that do not fit, by their options. */
export function sourceNamed(options: SourceOptions): string | NewSource | undefined {
  const { source, sourceTitle: title, sourceUrl: url, sourcePublished: published, sourcePublisher: publisher } = options
  const kind = options.sourceKind
  if (title === undefined) {
    const [given] = Object.entries({ url, published, publisher, kind }).flatMap(([field, value]) => (value ? [field] : []))
    if (given === undefined) return source
    throw new RefusedCommand(`${optionOf[given]} is of a new source: name it with --source-title too.`, { exitCode: 2 })
  }
  const draft = {
    title,
    kind: kind ?? 'official',
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
  }
  const read = Source.omit({ id: true, publisher: true }).safeParse(draft)
  if (!read.success) {
    const details = read.error.issues.map(({ path, message }) => `  ${optionOf[String(path[0])] ?? ''}: ${message}.`)
    throw new RefusedCommand('The source does not fit.', { exitCode: 2, details })
  }
  return { ...read.data, ...(publisher !== undefined && { publisher }) }
}

const howToCite =
  'To cite better, record the same again with --source and the id of a source of the tracker, or with --source-title, --source-url and --source-published for a new one.'

/** Says what the requests that change cite and how sure that is; and how to cite better, where nothing was named that says so. */
export async function citedLines(
  db: Db,
  { requests, plan: { changes } }: Recorded,
  options: SourceOptions & { readonly undo?: string },
): Promise<string[]> {
  const { tracker } = await publishedEdition(db)
  const changed = new Set(changes.flatMap(({ collection, id }) => (collection === 'requests' ? [id] : [])))
  const cited = new Map<string, Citation>(
    requests.filter(({ id }) => changed.has(id)).flatMap(({ citations }) => citations.map((each) => [each.source, each])),
  )
  if (cited.size === 0) return []
  const nameOf = (id: string) => {
    const added = changes.find((change) => change.collection === 'sources' && change.id === id)?.record
    const source = find(tracker, 'sources', id) ?? Source.safeParse(added).data
    return source ? `“${source.title}” (${source.publisher}; ${id})` : id
  }
  const named = [...cited.values()].map(({ source, confidence }) => `${nameOf(source)}, ${confidence}`)
  if (options.undo !== undefined) return [`It still cites ${named.join('; ')}.`]
  const isNamed = options.source !== undefined || options.sourceTitle !== undefined
  if (isNamed) return [`It cites ${named.join('; ')}.`]
  return [
    `No source was named that says so, so this is no more than reported; what was confirmed before stays so. It cites ${named.join('; ')}. ${howToCite}`,
  ]
}
