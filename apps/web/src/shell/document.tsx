import { sayDay } from '@dutywatch/domain/date'
import type { ReactNode } from 'react'
import { addressFrom } from '../place/address.ts'
import { useSite, type SiteState } from '../place/site-state.ts'
import { AsOfBand } from './as-of.tsx'
import { PreviewBand } from './preview-band.tsx'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

/** Where the built files are, by the name of their source. */
export type Assets = Readonly<Record<string, string>>

export interface DocumentProps {
  readonly assets: Assets
  /** The site's public address, without a closing slash. */
  readonly baseUrl?: string | undefined
  readonly title: string
  readonly description: string
  /** Keeps a page out of search engines: past days and problems. */
  readonly unlisted?: boolean | undefined
  readonly children: ReactNode
}

const preloaded = ['.cache/fonts/text.woff2', '.cache/fonts/title.woff2']

/** The whole document around a page's content. */
export function Document({ children, ...head }: DocumentProps) {
  return (
    <html lang="en-GB" className={useSite().asOf === undefined ? undefined : 'past'}>
      <Head {...head} />
      <body>
        <a href="#content" className="skip-link">
          Skip to the content
        </a>
        <PreviewBand />
        <AsOfBand />
        <SiteHeader />
        <main id="content" className="page-width" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
      </body>
    </html>
  )
}

/** What a browser and a search engine are told of a page. */
export function Head({ assets, baseUrl, title, description, unlisted }: Omit<DocumentProps, 'children'>) {
  const site = useSite()
  const fullTitle = titleOf(title, site)
  const address =
    baseUrl === undefined || site.preview || site.isAnswer
      ? undefined
      : baseUrl + addressFrom(site, { to: site.path, query: site.query })
  return (
    <head>
      <meta charSet="utf-8" />
      <title>{fullTitle}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="description" content={description} />
      {(unlisted || site.asOf !== undefined || site.preview || site.isAnswer) && <meta name="robots" content="noindex" />}
      {address && <link rel="canonical" href={address} />}
      <meta property="og:title" content={fullTitle} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Dutywatch" />
      <meta property="og:locale" content="en_GB" />
      {address && <meta property="og:url" content={address} />}
      <Look assets={assets} stylesheet="src/styles/main.css" />
    </head>
  )
}

/** What a browser needs to show a page as ours: colours, fonts, a stylesheet and the icon. */
export function Look({ assets, stylesheet }: { readonly assets: Assets; readonly stylesheet: string }) {
  return (
    <>
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12161d" />
      {preloaded.map((name) => (
        <link key={name} rel="preload" href={assetAt(assets, name)} as="font" type="font/woff2" crossOrigin="" />
      ))}
      <link rel="stylesheet" href={assetAt(assets, stylesheet)} />
      <link rel="icon" href={assetAt(assets, 'src/shell/icon.svg')} type="image/svg+xml" />
    </>
  )
}

function titleOf(title: string, { asOf, path }: SiteState): string {
  const day = asOf === undefined ? '' : `, as known on ${sayDay(asOf).replaceAll('\u00a0', ' ')}`
  return path === '/' ? `${title}${day}` : `${title}${day} – Dutywatch`
}

/** A built file's address. In development nothing is built and a source is served under its own name. */
export function assetAt(assets: Assets, source: string): string {
  return assets[source] ?? `/${source}`
}
