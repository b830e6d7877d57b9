import type { Page, PageProblem, PageRenderer, PageRequest } from '@dutywatch/api/page-renderer'
import { editionFacts, trackerFacts } from '../shell/tracker-facts.ts'
import { elsewhereTitle, ProblemPage } from '../shell/problem-page.tsx'
import { PageFrame } from '../shell/page-frame.tsx'
import { recordOfPage } from '../place/record-address.ts'
import { addressFrom, readAddress, sayAddress } from '../place/address.ts'
import { matchChart, type Chart } from './chart-route.ts'
import { drawElsewhere } from './drawn-elsewhere.tsx'
import { problemOf } from './failure.ts'
import { listedPages } from './listed-pages.ts'
import { drawDesk, drawPage, type Surroundings } from './render.tsx'
import { matchRoute, PageMoved, type Route, type RouteMatch } from './route.ts'
import { emptySite, type SiteState } from '../place/site-state.ts'

/** What there is to be drawn. */
export interface SiteParts {
  readonly pages: readonly Route[]
  /** What of the pages can be had by itself. */
  readonly charts: readonly Chart[]
}

/** The renderer of a table of pages and of the charts on them. */
export function rendererOf({ pages, charts }: SiteParts, surroundings: Surroundings): PageRenderer {
  return {
    render: (request) => render(request),
    listed: listedPages,
    problem: async (problem) => drawProblem({ ...emptySite, ...readAddress(problem.url ?? '/') }, problem),
    desk: async () => drawDesk(surroundings),
  }

  async function render(request: PageRequest): Promise<Page> {
    const { path, query } = readAddress(request.url)
    const { baseUrl, enquiriesKept } = surroundings
    const site = { ...siteOf(request, path, query), baseUrl, enquiriesKept }
    const match = matchRoute(pages, path)
    const asked = matchChart(charts, path)
    let framed = site
    try {
      framed = { ...site, tracker: await trackerFacts(request.api) }
      if (asked) return await drawElsewhere(surroundings, { ...asked, site: framed, request })
      return match ? await open(match, framed, request) : drawProblem(framed, nothingAt(path))
    } catch (thrown) {
      if (thrown instanceof PageMoved) return movedTo(addressFrom(site, thrown.to))
      const problem = problemOf(thrown)
      if (problem === undefined) throw thrown
      return drawProblem(framed, problem)
    }
  }

  async function open({ route, params }: RouteMatch, site: SiteState, request: PageRequest): Promise<Page> {
    const { api, on, asOf, today, contact } = request
    const opened = await route.open({ api, params, query: site.query, on, asOf, today, contact })
    const { title, description, trail, sources, content: Content } = opened
    const content = (
      <PageFrame trail={trail}>
        <Content />
      </PageFrame>
    )
    const cited = new Map(sources.map((source) => [source.id, source]))
    const record = recordOfPage(route.path, params['id'])
    return drawPage(surroundings, { site: { ...site, record, sources: cited }, title, description, content })
  }

  function drawProblem(site: SiteState, problem: PageProblem): Page {
    const content = <ProblemPage problem={problem} />
    const { status, message } = problem
    return drawPage(surroundings, {
      site: { ...site, isFailure: true },
      title: titleOf(problem),
      description: message,
      status,
      content,
    })
  }
}

function siteOf(request: PageRequest, path: string, query: Record<string, string>): SiteState {
  const { on, asOf, today, permanent, edition, preview, contact } = request
  const base = preview?.base ?? (permanent ? `/edition/${edition.number}` : '')
  const where = { base, path, query, on, asOf, today, permanent, preview }
  return { ...emptySite, ...where, isAnswer: contact !== undefined, edition: editionFacts({ edition }) }
}

function nothingAt(path: string): PageProblem {
  return { status: 404, reason: 'not-found', message: `Nothing is published at ${sayAddress(path)}.` }
}

function titleOf(problem: PageProblem): string {
  const { status, elsewhere } = problem
  if (elsewhere) return elsewhereTitle(problem)
  if (status === 404) return 'Page not found'
  return status < 500 ? 'This address cannot be answered' : 'The page could not be made'
}

function movedTo(location: string): Page {
  return { status: 308, html: '', location }
}
