import { sayDay } from '@dutywatch/domain/date'
import { addressFrom, sayAddress } from '../place/address.ts'
import { useSite, type EditionFacts, type SiteState, type TrackerFacts } from '../place/site-state.ts'
import { Link } from '../ui/link.tsx'
import { contentsOn } from './questions.ts'

/** Where everything is, and what the page was made from. */
export function SiteFooter() {
  const site = useSite()
  return (
    <footer className="site-footer">
      <div className="page-width">
        <nav id="contents" aria-label="Contents" className="contents" tabIndex={-1}>
          {contentsOn(site.tracker).map(({ heading, pages }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              <ul>
                {pages.map(({ to, label }) => (
                  <li key={to}>
                    <Link to={to} current={site.path === to ? 'page' : undefined}>
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        {site.edition && site.tracker && <Imprint site={site} edition={site.edition} tracker={site.tracker} />}
      </div>
    </footer>
  )
}

interface ImprintProps {
  readonly site: SiteState
  readonly edition: EditionFacts
  readonly tracker: TrackerFacts
}

/** What a reader needs to cite the page, check it and reuse it. */
function Imprint({ site, edition, tracker }: ImprintProps) {
  const permanent = permanentAddress(site, edition)
  return (
    <div className="imprint">
      <p>
        Edition {edition.number}, published {sayDay(edition.publishedOn)}. Our sources reach to {sayDay(tracker.informedTo)}; what
        came later is shown as not known. No cookies, no scripts, nothing loaded from elsewhere.
      </p>
      {!site.isFailure && !site.preview && !site.isAnswer && site.path !== '/contact' && (
        <p>
          Permanent address of this page: <a href={permanent}>{sayAddress(permanent)}</a>
        </p>
      )}
      {site.record !== undefined && (
        <p>
          This page tells of one record: <Link to={site.record}>every field of it, and what was published of it when</Link>
        </p>
      )}
      <p>
        Our own words are free to reuse under {tracker.licence}.{' '}
        <a href={`/data/tracker.json?edition=${edition.number}`}>Download all the data of this edition</a> (JSON).
      </p>
    </div>
  )
}

/** The address under which this page will always say what its edition says. */
export function permanentAddress(site: SiteState, edition: EditionFacts): string {
  return addressFrom({ base: `/edition/${edition.number}`, asOf: site.asOf }, { to: site.path, query: site.query })
}
