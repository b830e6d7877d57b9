import { sayDay } from '@dutywatch/domain/date'
import { standsUnder } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'
import { Link } from '../ui/link.tsx'
import { AsOfControl } from './as-of.tsx'
import { questionsOn } from './questions.ts'

/** The name of the site, the questions it answers and the day it shows. */
export function SiteHeader() {
  const site = useSite()
  return (
    <header className="site-header">
      <div className="page-width">
        <div className="site-name-row">
          <p className="site-name">
            <Link to="/" current={site.path === '/' ? 'page' : undefined}>
              Dutywatch
            </Link>
            {site.tracker && <span className="site-subject">{site.tracker.title}</span>}
          </p>
          {site.edition && (
            <p className="sheet-head small">
              Edition {site.edition.number}, as known on {sayDay(site.on)}
            </p>
          )}
          <p className="to-pages">
            <Link to="/search" current={site.path === '/search' ? 'page' : undefined}>
              Search
            </Link>
            <a href="#contents">Contents</a>
          </p>
        </div>
        <nav aria-label="Questions" className="questions">
          <ul>
            {questionsOn(site.tracker).map(({ to, label }) => (
              <li key={to}>
                <Link to={to} current={currentIn(site.path, to)}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {site.edition && <AsOfControl />}
      </div>
    </header>
  )
}

function currentIn(path: string, to: string): 'page' | 'true' | undefined {
  if (path === to) return 'page'
  return standsUnder({ path }, to) ? 'true' : undefined
}
