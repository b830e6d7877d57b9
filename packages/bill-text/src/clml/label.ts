import { closeUp, plainText, type Run } from '../document/index.ts'
import { elementsIn, type XmlElement } from '../xml/index.ts'
import { runsIn } from './inline.ts'
import type { Reading } from './reading.ts'

/** The label of a provision, and the same with its marks where it has any. */
export interface Label {
  readonly label?: string
  readonly labelRuns?: readonly Run[]
}

/** A label that the file gives as it is printed: "PART 1", "Article 4". */
export function printedLabel(element: XmlElement | undefined, reading: Reading): Label {
  if (!element) return {}
  return labelFrom(element, runsIn(element, reading))
}

/**
 * The label that a Pnumber stands for. The file leaves out the brackets, which print adds: none around what a law is numbered by, a
 * full stop after that in instruments, round brackets further in; it says so where they differ.
 */
export function numberLabel(element: XmlElement | undefined, usual: Punctuation, reading: Reading): Label {
  if (!element) return {}
  const runs = runsIn(element, reading)
  if (!/^[\p{L}\p{N}]+$/u.test(closeUp(plainText(runs)))) return labelFrom(element, runs)
  const [before, after] = punctuationOf(element, usual)
  return labelFrom(
    element,
    [before, ...runs, after].filter((run) => run !== ''),
  )
}

/** What print puts before a number and after it. */
export type Punctuation = readonly [before: string, after: string]

function punctuationOf({ attributes }: XmlElement, usual: Punctuation): Punctuation {
  const { PuncBefore, PuncAfter } = attributes
  if (PuncBefore === undefined && PuncAfter === undefined) return usual
  const after = PuncAfter ?? usual[1]
  return [PuncBefore ?? (after.includes(')') ? '(' : ''), after]
}

function labelFrom(element: XmlElement, runs: readonly Run[]): Label {
  const label = closeUp(plainText(runs))
  const isMarked = elementsIn(element).length > 0 && runs.length > 0
  return { ...(label !== '' && { label }), ...(isMarked && { labelRuns: runs }) }
}
