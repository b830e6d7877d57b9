import type { House } from '@dutywatch/domain/calendar'

/** What sort of document a text is. A measure is one of the National Assembly for Wales, 2008 to 2011. */
export type TextKind = 'bill' | 'act' | 'measure' | 'instrument' | 'draft-instrument' | 'eu-instrument' | 'notes'

/** What happened to a text on a day that it gives. */
export type TextEvent =
  | 'introduced'
  | 'passed'
  | 'brought-from-other-house'
  | 'printed'
  | 'published'
  | 'enacted'
  | 'made'
  | 'laid'
  | 'approved'
  | 'coming-into-force'
  | 'valid-from'
  | 'modified'

/** What a document of any kind says of itself, a text or a list of amendments. */
export type DocumentFacts = Omit<TextFacts, 'kind' | 'about'>

/** What a document says of itself. */
export interface TextFacts {
  readonly format: 'akoma-ntoso' | 'clml'
  readonly kind: TextKind
  readonly title: string
  /** As printed: "HL Bill 54", "2023 c. 50", "S.I. 2014/2848". */
  readonly number?: string
  readonly year?: number
  readonly house?: House
  /** Of a Bill, as printed: "As amended in Committee". */
  readonly stage?: string
  /** Which version this is, in the words of its publisher: "committee-hl", "enacted", "2013-03-27", "prospective". */
  readonly version?: string
  /** Of Parliament, as printed: "58/3". */
  readonly session?: string
  /** The document whatever its version, and this version: addresses of its publisher. */
  readonly workUri?: string
  readonly versionUri?: string
  /** Where the file holds only a part of the document: the publisher's address of that part. */
  readonly partUri?: string
  readonly language: string
  readonly dates: readonly { readonly what: TextEvent; readonly on: string }[]
  /** Of the whole document: "E+W+S+N.I.". */
  readonly extent?: string
  /** The document that notes explain. */
  readonly about?: string
}

/**
 * The day from which the words of a text could be read: of a print, when it was printed or else published; of an Act, when it was
 * enacted, and of a later version of it, the day from which that holds. `undefined` when the text says none.
 */
export function dayOfText(facts: Pick<TextFacts, 'kind' | 'version' | 'dates'>): string | undefined {
  if (isRevised(facts)) return facts.version
  const order = facts.kind === 'act' ? whatOfActs : whatOfPrints
  return order.map((what) => facts.dates.find((date) => date.what === what)?.on).find((on) => on !== undefined)
}

/** Whether a text is a law as it was amended later, not as it was enacted or made. */
export function isRevised<Facts extends Pick<TextFacts, 'version'>>(facts: Facts): facts is Facts & { readonly version: string } {
  return /^\d{4}-\d\d-\d\d$/.test(facts.version ?? '')
}

const whatOfActs: readonly TextEvent[] = ['enacted', 'published', 'printed', 'valid-from']
const whatOfPrints: readonly TextEvent[] = ['printed', 'published', 'introduced']
