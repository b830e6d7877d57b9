import { accept, refuse, type Outcome } from '@dutywatch/domain'
import { PlainDate } from '@dutywatch/domain/date'

/** An Act at legislation.gov.uk, and which version of its words. */
export interface ActAddress {
  /** "ukpga/2023/50". */
  readonly act: string
  /** "enacted", or a day; the words as they are now when absent. */
  readonly version?: string
}

const publishers = new Set(['www.legislation.gov.uk', 'legislation.gov.uk'])
const kinds = 'ukpga|ukla|asp|asc|anaw|mwa|nia|ukcm|apni|mnia|apgb|aosp|aep|aip'
const shape = new RegExp(`^/?(?:id/)?((?:${kinds})/[1-9]\\d{3}/[1-9]\\d{0,4})(?:/([^/]+))?(?:/data\\.xml)?/?$`)

/** Reads "ukpga/2023/50", with "/enacted" or a day after it or not, or an address of legislation.gov.uk that says the same. */
export function readActAddress(text: string): Outcome<ActAddress, 'not-an-act'> {
  const [, act, version] = shape.exec(pathOf(text) ?? '') ?? []
  const isPlain = version === undefined || version === 'data.xml'
  if (act !== undefined && isPlain) return accept({ act })
  if (act !== undefined && (version === 'enacted' || PlainDate.safeParse(version).success)) return accept({ act, version })
  return refuse(
    'not-an-act',
    `“${text.slice(0, 100)}” is no Act of legislation.gov.uk. Write it like ukpga/2023/50, ukpga/2023/50/enacted or ukpga/2023/50/2024-03-01.`,
  )
}

function pathOf(text: string): string | undefined {
  if (!/^https?:/i.test(text)) return text
  const url = URL.parse(text)
  return url && publishers.has(url.hostname) ? url.pathname : undefined
}

/** Where the words of that version are, as XML. */
export function pathOfWords({ act, version }: ActAddress): string {
  return `/${act}/${version === undefined ? '' : `${version}/`}data.xml`
}

/** Where the first page of the changes to the Act is. */
export function pathOfChanges({ act }: ActAddress): string {
  return `/changes/affected/${act}/data.feed?results-count=100&sort=modified`
}

/** Whether an address of the publisher names this Act, in whatever version or scheme. */
export function namesAct(uri: string | undefined, { act }: ActAddress): boolean {
  const path = pathOf(uri ?? '')?.replace(/^\/?(?:id\/)?/, '')
  return path === act || path?.startsWith(`${act}/`) === true
}

/** The path and query of an address of the publisher, to be asked at the address that is used; `undefined` for any other host. */
export function pathAt(uri: string, base: string): string | undefined {
  const url = URL.parse(uri, base)
  const isOurs = url && (publishers.has(url.hostname) || url.host === new URL(base).host)
  return isOurs ? `${url.pathname}${url.search}` : undefined
}
