import { LawMakerWriter } from './lawmaker-writer.ts'

/** The facts of a print, as LawMaker keeps them in its variables. */
export interface PrintFacts {
  readonly title: string
  readonly number: string
  readonly house: 'House of Commons' | 'House of Lords'
  readonly stage: string
  readonly version: string
  readonly printed: string
  readonly introduced?: string
  readonly brought?: string
}

/**
 * A part of a print. `key` names it in every version: its GUID comes from it, and `[[key]]` in words anywhere in the print becomes a
 * reference that says its number. `*words*` are in italics.
 */
export type PrintPart =
  | { readonly is: 'cross-heading'; readonly key: string; readonly heading: string; readonly parts: readonly PrintPart[] }
  | {
      readonly is: 'clause' | 'subsection' | 'paragraph'
      readonly key: string
      readonly heading?: string
      readonly parts: readonly PrintPart[]
    }
  | {
      readonly is: 'schedule'
      readonly key: string
      readonly heading: string
      readonly origin: string
      readonly parts: readonly PrintPart[]
    }
  | { readonly is: 'part'; readonly key: string; readonly heading: string; readonly parts: readonly PrintPart[] }
  | { readonly is: 'schedule-paragraph' | 'sub-paragraph'; readonly key: string; readonly parts: readonly PrintPart[] }
  | {
      readonly is: 'definition'
      readonly key: string
      readonly term: string
      readonly means: string
      readonly parts?: readonly PrintPart[]
    }
  | { readonly is: 'words'; readonly words: string; readonly where?: 'introduction' | 'wrap-up' }
  | {
      readonly is: 'insertion'
      readonly key: string
      readonly words: string
      readonly after: string
      readonly parts: readonly QuotedPart[]
    }
  | {
      readonly is: 'table'
      readonly key: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

/** A provision of another law, with the number it has there. */
export interface QuotedPart {
  readonly is: 'section' | 'subsection' | 'paragraph'
  readonly number: string
  readonly heading?: string
  readonly parts: readonly (QuotedPart | string)[]
}

export interface Print {
  readonly facts: PrintFacts
  readonly longTitle: string
  readonly body: readonly PrintPart[]
  readonly schedules: readonly PrintPart[]
}

/**
 * A print in Akoma Ntoso as LawMaker writes it: numbers counted, ids by position, a GUID on every provision, references that follow the
 * numbers, and a mark where each printed line begins.
 */
export function lawMakerPrint(print: Print): string {
  return new LawMakerWriter(print).xml()
}
