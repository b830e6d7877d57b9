import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { LegislationText } from '../document/index.ts'
import type { Amendment } from './amendment-paper.ts'
import { Applying, type ApplyReason } from './applying.ts'
import { clash, type Edit } from './edit.ts'
import { editedText } from './edited-text.ts'
import { planAmendment } from './plan-amendment.ts'

/** What a print would read if amendments to it were agreed. */
export interface AppliedAmendments {
  readonly text: LegislationText
  readonly applied: readonly Amendment[]
  /** Those that a machine cannot make, and why. */
  readonly refused: readonly RefusedAmendment[]
}

export interface RefusedAmendment {
  readonly amendment: Amendment
  readonly reason: ApplyReason
  /** A sentence for people. */
  readonly message: string
}

/**
 * What a print would read if one amendment were agreed: the print again, with its own numbers, and the number of the amendment on a new
 * clause. Refuses what a machine cannot make of it, with the reason.
 */
export function applyAmendment(text: LegislationText, amendment: Amendment): Outcome<LegislationText, ApplyReason> {
  const { text: applied, refused } = applyAmendments(text, [amendment])
  const [refusal] = refused
  return refusal ? refuse(refusal.reason, refusal.message) : accept(applied)
}

/**
 * What a print would read if a set of amendments were agreed. Each names the lines of the print as it stands, so that none depends on
 * another; of two that touch the same words the first is made and the second refused, as when the first is agreed and the second then
 * cannot be called. Text put in at one place stands in the order of the set.
 */
export function applyAmendments(text: LegislationText, chosen: readonly Amendment[]): AppliedAmendments {
  return amending(text)(chosen)
}

/** The same for many sets of amendments to one print, which is laid out once for all of them. */
export function amending(text: LegislationText): (chosen: readonly Amendment[]) => AppliedAmendments {
  const applying = new Applying(text)
  return (chosen) => applied(applying, chosen)
}

function applied(applying: Applying, chosen: readonly Amendment[]): AppliedAmendments {
  const { text, layout } = applying
  const made: { readonly amendment: Amendment; readonly edits: readonly Edit[] }[] = []
  const refused: RefusedAmendment[] = []
  for (const amendment of chosen) {
    const planned = planAmendment(applying, amendment)
    if (!planned.ok) {
      refused.push({ amendment, reason: planned.reason, message: planned.message })
      continue
    }
    const other = made.find(({ edits }) => edits.some((edit) => planned.value.some((own) => clash(edit, own, layout))))
    if (other) refused.push({ amendment, ...touching(other.amendment) })
    else made.push({ amendment, edits: planned.value })
  }
  const edits = made.flatMap((each) => each.edits)
  return { text: edits.length > 0 ? editedText(text, edits) : text, applied: made.map(({ amendment }) => amendment), refused }
}

function touching({ number }: Amendment): Pick<RefusedAmendment, 'reason' | 'message'> {
  return { reason: 'touches-the-same-words', message: `It touches the same words as amendment ${number}.` }
}
