import type { TextFacts } from '@dutywatch/bill-text/document'
import type { BillTextKind } from '@dutywatch/domain/parliament'

/** What a file is among the texts of a tracker; `undefined` when trackers do not follow its kind. */
export function kindOfText({ kind }: TextFacts): Extract<BillTextKind, 'print' | 'act'> | undefined {
  if (kind === 'bill') return 'print'
  return kind === 'act' ? 'act' : undefined
}

/** The day from which the words of a file could be read: printed, else published; of an Act, enacted. */
export function dayOfText({ kind, dates }: TextFacts): string | undefined {
  const order = kind === 'act' ? ['enacted', 'published', 'printed', 'valid-from'] : ['printed', 'published', 'introduced']
  const day = order.map((what) => dates.find((date) => date.what === what)?.on).find((on) => on !== undefined)
  return day
}

/** What a file is called in a heading: "as amended in Committee (Lords)", "as brought from the Lords", "Act as enacted". */
export function labelOfText({ kind, stage, house, version }: TextFacts): string {
  if (kind === 'act') return version === undefined || version === 'enacted' ? 'Act' : `Act, version ${version}`
  const words = stage ?? (version === undefined ? 'print' : `version ${version}`)
  const lower = words.charAt(0).toLowerCase() + words.slice(1)
  const names = house === undefined || /\b(Lords|Commons)\b/.test(words)
  return names ? lower : `${lower} (${house === 'lords' ? 'Lords' : 'Commons'})`
}
