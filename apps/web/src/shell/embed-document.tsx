import type { Picture } from '../charts/index.ts'
import { addressFrom } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'
import { Head, type Assets } from './document.tsx'

export interface EmbedDocumentProps {
  readonly assets: Assets
  readonly baseUrl?: string | undefined
  readonly picture: Picture
  readonly imprint: readonly string[]
}

/** A document for a frame on another site: one drawing, its sentence, where it comes from and the way to its page, nothing else. */
export function EmbedDocument({ picture, imprint, ...surroundings }: EmbedDocumentProps) {
  const site = useSite()
  const { title, sentence, coverage, legend, page } = picture
  const [source, shown] = imprint
  return (
    <html lang="en-GB">
      <Head {...surroundings} title={title} description={sentence} unlisted />
      <body className="embed">
        <main>
          <h1>{title}</h1>
          <figure className="chart">
            <figcaption>
              {sentence} <span className="in-small">{coverage}</span>
            </figcaption>
            <div className="drawings">
              {picture.draw('phone')}
              {picture.draw('desk')}
            </div>
            {legend}
          </figure>
          <p className="in-small">
            {source}{' '}
            <a href={addressFrom(site, page)} target="_top">
              The figures as a table, with every source
            </a>
            . {shown}
          </p>
        </main>
      </body>
    </html>
  )
}
