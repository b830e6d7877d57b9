import { useSite } from '../place/site-state.ts'
import { dataAddress } from './release-files.tsx'

/** What is due on requests as a calendar and as a table: of all of them, or of one batch. */
export function DueFiles({ batch }: { readonly batch?: string }) {
  const site = useSite()
  const folder = batch === undefined ? '/data' : `/data/batches/${batch}`
  return (
    <p>
      What is due, by the authorities and by those who asked:{' '}
      <a href={dataAddress(site, `${folder}/due.ics`)}>as a calendar (iCalendar)</a> and{' '}
      <a href={dataAddress(site, `${folder}/due.csv`)}>as a table (CSV)</a>.
    </p>
  )
}
