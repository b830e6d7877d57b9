import type { Page, PageRequest } from '@dutywatch/api/page-renderer'
import { sayDay } from '@dutywatch/domain/date'
import type { Source } from '@dutywatch/domain/source'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Picture } from '../charts/index.ts'
import { addressFrom } from '../place/address.ts'
import { SiteContext, type SiteState } from '../place/site-state.ts'
import { EmbedDocument } from '../shell/embed-document.tsx'
import { shortName } from '../ui/citations.tsx'
import { listed } from '../words/listed.ts'
import type { Chart, ChartForm } from './chart-route.ts'
import type { Surroundings } from './render.tsx'
import { standaloneSvg } from './standalone.tsx'

/** A chart asked for in one of its forms. */
export interface ChartAsked {
  readonly chart: Chart
  readonly form: ChartForm
  readonly site: SiteState
  readonly request: PageRequest
}

/** Makes a chart for showing it outside its page: as a file, or as a page for a frame. */
export async function drawElsewhere(surroundings: Surroundings, { chart, form, site, request }: ChartAsked): Promise<Page> {
  const { api, on, asOf, today } = request
  const { picture, sources } = await chart.open({ api, query: site.query, on, asOf, today })
  const cited = { ...site, sources: new Map(sources.map((source) => [source.id, source])) }
  if (form === 'embed') return embed(surroundings, picture, cited)
  const name = `${[chart.name, ...Object.values(picture.query ?? {})].filter(Boolean).join('-')}.${form}`
  if (form === 'csv') return fileOf({ type: 'text/csv', name, table: picture.figures })
  const body = standaloneSvg({ picture, site: cited, imprint: imprintOf(picture, cited) })
  return fileOf({ type: 'image/svg+xml', name, body })
}

function fileOf(file: NonNullable<Page['file']>): Page {
  return { status: 200, html: '', file: { ...file, name: file.name.replaceAll(/[^\w.-]/g, '-') } }
}

function embed(surroundings: Surroundings, picture: Picture, site: SiteState): Page {
  const html = renderToStaticMarkup(
    <SiteContext value={site}>
      <EmbedDocument {...surroundings} picture={picture} imprint={imprintOf(picture, site)} />
    </SiteContext>,
  )
  return { status: 200, html: `<!doctype html>${html}`, isFramed: true }
}

/** Who printed the figures, and how this site shows them: its edition, its day, its licence and the page of the chart. */
export function imprintOf(picture: Picture, site: SiteState): string[] {
  const { baseUrl, edition, tracker, asOf } = site
  const shown = [
    `Dutywatch${edition ? `, edition ${edition.number}` : ''}`,
    ...(asOf === undefined ? [] : [`as known on ${sayDay(asOf)}`]),
    ...(tracker ? [tracker.licence] : []),
    addressIn(baseUrl, addressFrom(site, picture.page)),
  ]
  return [saySources(picture, site.sources), shown.join('. ')]
}

/** A path with its host, or said to be of the site it was drawn on where nobody knows under which name that is reached. */
function addressIn(baseUrl: string | undefined, path: string): string {
  return baseUrl === undefined ? `On the page ${path} of the site it is from` : `${baseUrl}${path}`
}

const mostNamed = 3

/** "Source: NSPCC, 13 November 2025."; of many, who published them and how many there are. */
function saySources({ cited }: Picture, sources: ReadonlyMap<string, Source>): string {
  const named = [...new Set(cited.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? [])
  if (named.length <= mostNamed) return `Source: ${named.map(shortName).join('; ')}.`
  const publishers = [...new Set(named.map(({ publisher }) => publisher))]
  const most = publishers.length > 6 ? [...publishers.slice(0, 5), `${publishers.length - 5} others`] : publishers
  return `${named.length} sources, published by ${listed(most)}; each is named on the page of the chart.`
}
