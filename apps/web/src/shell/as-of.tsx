import { sayDay } from '@dutywatch/domain/date'
import { addressFrom } from '../place/address.ts'
import { useSite } from '../place/site-state.ts'
import { Link } from '../ui/link.tsx'

/** At the very top of a page that shows a past day: which day, that nothing later is on it, and the way back. */
export function AsOfBand() {
  const { asOf, path, query } = useSite()
  if (asOf === undefined) return null
  return (
    <aside className="as-of-band" aria-label="You are looking at a past day">
      <div className="page-width">
        <p>
          <strong>This page shows {sayDay(asOf)}</strong>: what was publicly known by the end of that day, and nothing later.
          Sources that came out since are marked.
        </p>
        <p>
          <Link to={path} query={query} asOf="present" className="as-of-back">
            Back to today
          </Link>
        </p>
      </div>
    </aside>
  )
}

/** Chooses the day the site shows: a plain form that keeps the page and its query. */
export function AsOfControl() {
  const site = useSite()
  const said = site.asOf === undefined ? `As known today, ${sayDay(site.on)}.` : `As known on ${sayDay(site.asOf)}.`
  return (
    <details className="as-of-control">
      <summary>
        <span>{said}</span> <span className="as-of-change">Choose another day</span>
      </summary>
      <AsOfForm label="Show this page as it was known on" />
    </details>
  )
}

/** The form itself: also stands open on the page that says a day could not be read. */
export function AsOfForm({ label, path }: { readonly label: string; readonly path?: string }) {
  const site = useSite()
  return (
    <form method="get" action={addressFrom({ base: site.base }, { to: path ?? site.path })} className="as-of-form">
      {Object.entries(site.query).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="as-of">{label}</label>
      <div className="field-row">
        <input
          id="as-of"
          type="date"
          name="asOf"
          required
          min={site.tracker?.firstDay}
          {...(site.edition && { max: site.today, defaultValue: site.asOf ?? site.on })}
        />
        <button type="submit">Show that day</button>
      </div>
    </form>
  )
}
