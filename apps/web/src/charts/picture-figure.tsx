import type { ReactNode } from 'react'
import { addressFrom } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'
import { ChartFigure } from './chart-figure.tsx'
import { addressesOf, type Picture } from './picture.ts'

export interface PictureFigureProps {
  readonly picture: Picture
  /** The same data as a table for people. */
  readonly table: ReactNode
  readonly tableOpen?: boolean
}

/** A picture on its page: under its sentence and coverage, over its data, with the ways to take it elsewhere. */
export function PictureFigure({ picture, table, tableOpen }: PictureFigureProps) {
  return (
    <ChartFigure
      sentence={
        <>
          {picture.sentence} <span className="in-small">{picture.coverage}</span>
        </>
      }
      draw={picture.draw}
      table={table}
      legend={picture.legend}
      legendBelow
      source={picture.cited}
      {...(tableOpen && { tableOpen })}
      offers={<Offers picture={picture} />}
    />
  )
}

/** Files of a picture, and how to show it on another site. */
function Offers({ picture }: { readonly picture: Picture }) {
  const site = useSite()
  const { svg, png, csv, embed } = addressesOf(picture)
  const files = [
    { words: 'SVG, a drawing', address: svg },
    { words: 'PNG, a picture', address: png },
    { words: 'CSV, the figures', address: csv },
  ]
  return (
    <details className="chart-offers">
      <summary>Download or embed this chart</summary>
      <ul className="plain-list">
        {files.map(({ words, address }) => (
          <li key={words}>
            <a href={addressFrom(site, address)} download="">
              {words}
            </a>
          </li>
        ))}
      </ul>
      <p>
        To show it on another site, copy this. It follows the site as editions are published
        {site.edition && (
          <>
            ; with <code>/edition/{site.edition.number}</code> before <code>/embed</code> it stays as it is now
          </>
        )}
        .{site.baseUrl === undefined && ' Put the address of this site in place of SITE.'}
      </p>
      <pre className="snippet">
        <code>{snippetOf(picture.title, `${site.baseUrl ?? 'SITE'}${addressFrom(site, embed)}`)}</code>
      </pre>
    </details>
  )
}

function snippetOf(title: string, address: string): string {
  const inAttribute = (words: string) => words.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}" width="100%" height="720" style="border: 0" loading="lazy"></iframe>`
}
