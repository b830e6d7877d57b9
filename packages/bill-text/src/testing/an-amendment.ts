import { kindOfAmendment, readWhere, type Amendment } from '../amendment/index.ts'
import type { Block } from '../document/index.ts'

/** An amendment written down in a test, by its instruction and the text that stands below it. */
export function anAmendment(instruction: string, inserted: readonly Block[] = []): Amendment {
  const { target, rest } = readWhere(instruction)
  return {
    kind: 'amendment',
    address: 'amendment-1',
    number: '1',
    does: kindOfAmendment(rest),
    target,
    instruction,
    inserted,
    supporters: [],
    explanatoryStatement: [],
    content: inserted,
  }
}
