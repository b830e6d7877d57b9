import { useSite, type SiteState } from '../place/site-state.ts'

const forms = [
  { ending: 'csv', words: 'CSV, a table for any program' },
  { ending: 'xlsx', words: 'XLSX, a workbook with the data, what its columns mean, and where it comes from' },
  { ending: 'json', words: 'JSON, with all of that in one document' },
  { ending: 'csv-metadata.json', words: 'Metadata of the CSV, for programs that read it' },
] as const

/** The dataset of a release in every format, of the edition and the day that the page shows. */
export function ReleaseFiles({ release }: { readonly release: string }) {
  const site = useSite()
  return (
    <ul>
      {forms.map(({ ending, words }) => (
        <li key={ending}>
          <a href={dataAddress(site, `/data/releases/${release}.${ending}`)}>{words}</a>
        </li>
      ))}
    </ul>
  )
}

/** The address of published data as the page shows it: of its edition on a permanent address, and of its day on a past one. */
export function dataAddress({ permanent, edition, asOf }: SiteState, path: string): string {
  const asked = new URLSearchParams({
    ...(permanent && edition && { edition: String(edition.number) }),
    ...(asOf !== undefined && { asOf }),
  }).toString()
  return asked === '' ? path : `${path}?${asked}`
}
