import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { Source, type Citation } from '@dutywatch/domain/source'
import { canonical, find, type Tracker } from '@dutywatch/domain/tracker'
import { freshId } from '../fresh-id.ts'
import type { Recording } from './recording.ts'

/** The source that says what is recorded: one that is known, or the new one with an id of its own; nothing where none was named. */
export function sourceCited(
  known: Tracker,
  { source }: Pick<Recording, 'source'>,
  authority: string | undefined,
): Outcome<Source | undefined, 'no-such-source' | 'no-publisher'> {
  if (source === undefined) return accept(undefined)
  if (typeof source === 'string') {
    const held = find(known, 'sources', source)
    if (held) return accept(held)
    return refuse(
      'no-such-source',
      `There is no source “${source}” in the tracker. Name one that it has, or cite a new one by its title.`,
    )
  }
  const publisher = source.publisher ?? authority
  if (publisher === undefined)
    return refuse('no-publisher', `Nobody is named who published “${source.title}”, and it is of no single authority.`)
  const said = { ...source, publisher }
  const same = known.sources.find((each) => canonical(each) === canonical({ ...said, id: each.id }))
  if (same) return accept(same)
  return accept(
    Source.parse({ ...said, id: freshId(`${publisher} ${source.title}`, (id) => known.sources.some((each) => each.id === id)) }),
  )
}

/**
 * What a request cites once more is recorded of it: what says so, confirmed. Where nothing is named that does, what was asked with stands for it,
 * as no more than reported; what the request cites already stays as sure as it was.
 */
export function citationsWith(
  citations: readonly Citation[],
  { source, asked }: { readonly source: Source | undefined; readonly asked: readonly Citation[] },
): readonly Citation[] {
  if (source === undefined) {
    const others = asked.filter((each) => !citations.some((own) => own.source === each.source))
    return [...citations, ...others.map(reported)]
  }
  const before = citations.find((each) => each.source === source.id)
  const confirmed: Citation = { ...before, source: source.id, confidence: 'confirmed' }
  return [...citations.filter((each) => each !== before), confirmed]
}

function reported(citation: Citation): Citation {
  return citation.confidence === 'confirmed' ? { ...citation, confidence: 'reported' } : citation
}
