import type { PutChange } from '../proposals/put-in.ts'

/** Which drafted sources are proposed together with a record that cites them, by their titles; nothing where there is none. */
export function SourcesAlong({ sources }: { readonly sources: readonly PutChange[] }) {
  if (sources.length === 0) return null
  const titles = sources.map(({ id, record }) => `“${typeof record['title'] === 'string' ? record['title'] : id}”`)
  return (
    <p className="help">
      {sources.length === 1 ? 'A new source goes' : `${sources.length} new sources go`} along with it: {titles.join('; ')}.
    </p>
  )
}
