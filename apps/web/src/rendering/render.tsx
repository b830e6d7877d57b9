import type { Page } from '@dutywatch/api/page-renderer'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DeskDocument } from '../shell/desk-document.tsx'
import { Document, type Assets } from '../shell/document.tsx'
import { SiteContext, type SiteState } from '../place/site-state.ts'

/** Where the built files are and where the public reaches the site: fixed for the life of a renderer. */
export interface Surroundings {
  readonly assets: Assets
  readonly baseUrl?: string | undefined
  /** How many days enquiries are kept; absent when unknown. */
  readonly enquiriesKept?: { readonly days: number; readonly spamDays: number } | undefined
}

/** A page's content and what its head says of it. */
export interface Drawing {
  readonly site: SiteState
  readonly title: string
  readonly description: string
  readonly status?: number
  readonly content: ReactNode
}

/** Draws a whole document. The same drawing gives the same bytes. */
export function drawPage(surroundings: Surroundings, { site, title, description, status = 200, content }: Drawing): Page {
  const { assets, baseUrl } = surroundings
  const html = renderToStaticMarkup(
    <SiteContext value={site}>
      <Document assets={assets} baseUrl={baseUrl} title={title} description={description} unlisted={status !== 200}>
        {content}
      </Document>
    </SiteContext>,
  )
  return { status, html: `<!doctype html>${html}` }
}

/** Draws the empty page that the script of the desk fills. */
export function drawDesk({ assets }: Surroundings): Page {
  return { status: 200, html: `<!doctype html>${renderToStaticMarkup(<DeskDocument assets={assets} />)}` }
}
