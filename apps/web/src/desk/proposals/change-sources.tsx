import type { desk } from '../desk-client.ts'

type Change = Awaited<ReturnType<typeof desk.proposals.preview.query>>['changes'][number]

/** Where a changed record was read: each source that it cites, and its address where it has one. */
export function ChangeSources({ sources }: Pick<Change, 'sources'>) {
  if (sources.length === 0) return null
  return (
    <p className="help">
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map(({ source, title, publisher, url }, index) => (
        <span key={source}>
          {index > 0 && '; '}
          {url === undefined ? (
            title
          ) : (
            <a href={url} rel="noreferrer">
              {title}
            </a>
          )}
          , {publisher}
        </span>
      ))}
    </p>
  )
}
