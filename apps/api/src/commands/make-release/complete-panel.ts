import { coverageOf, type TotalCoverage } from '@dutywatch/domain/evidence'
import type { StoredCell } from '../../db/queries/return-cells.ts'
import { platformBreakdown, valueOf, type ReleaseAsk, type ReleaseQuestion } from './ask.ts'
import { exactIn } from './exact-count.ts'
import { coveredWhole, type ForcePart } from './force-part.ts'
import { completeWithin, type ReleaseScope } from './scopes.ts'

/** The forces of a scope that told every platform of a question exactly, where others did not: what its shares are over. */
export interface CompletePanel {
  /** The id of the scope that they are some of. */
  readonly within: string
  /** The id under which their sums are told. */
  readonly scope: string
  readonly question: string
  readonly period: StoredCell['period']
  readonly forces: readonly string[]
  /** Those of the scope that told something of it, or of anything else that was asked, and not every platform. */
  readonly inPart: readonly string[]
  /** The categories that each of them told, without those of what was not recorded. */
  readonly categories: readonly string[]
  /** Every category that says something was recorded, those among them that were never offered and only some told. */
  readonly recorded: readonly string[]
  readonly coverage: TotalCoverage
}

interface Block {
  readonly question: ReleaseQuestion
  readonly period: StoredCell['period']
  readonly categories: readonly string[]
  readonly parts: readonly ForcePart[]
}

/**
 * The panel of the widest scope for one question and period. None where all of its forces told every platform, since sums over the scope say
 * as much, or where fewer than two did. Who is in it depends on how forces answered and never on how many they counted.
 */
export function completePanelOf(ask: ReleaseAsk, scope: ReleaseScope | undefined, block: Block): CompletePanel | undefined {
  const { question, period, parts } = block
  if (scope === undefined || question.breakdown !== platformBreakdown) return undefined
  const recorded = block.categories.filter((category) => !ask.isNotRecorded(platformBreakdown, valueOf(category)))
  const categories = recorded.filter((category) => ask.labelOf(platformBreakdown, valueOf(category)) !== undefined)
  const within = parts.filter(({ force }) => scope.forces.includes(force))
  const complete = within.filter((part) => isComplete(part, { categories, recorded }))
  if (categories.length === 0 || complete.length < 2 || within.every((part) => toldExactly(part, recorded))) return undefined
  return {
    within: scope.id,
    scope: completeWithin(scope.id),
    question: question.id,
    period,
    forces: complete.map(({ force }) => force),
    inPart: within.filter((part) => !complete.includes(part) && gaveSome(part)).map(({ force }) => force),
    categories,
    recorded,
    coverage: coverageOfPanel(within, complete),
  }
}

function isComplete(part: ForcePart, { categories, recorded }: Pick<CompletePanel, 'categories' | 'recorded'>): boolean {
  return (
    toldExactly(part, categories) &&
    toldExactly(
      part,
      recorded.filter((category) => part.parts.has(category)),
    )
  )
}

function toldExactly({ parts }: ForcePart, categories: readonly string[]): boolean {
  return categories.every((category) => exactIn(parts.get(category)) !== undefined)
}

/** Those in the panel answered; others that told anything did so in part. */
function coverageOfPanel(within: readonly ForcePart[], complete: readonly ForcePart[]): TotalCoverage {
  const others = within.filter((part) => !complete.includes(part))
  const quiet = coverageOf(others.filter((part) => !gaveSome(part)).map(coveredWhole))
  const { refused, silent } = quiet
  return { answered: complete.length, partial: others.length - quiet.of, refused, silent, of: within.length }
}

function gaveSome(part: ForcePart): boolean {
  const { answered, partial } = coverageOf([coveredWhole(part)])
  return part.parts.size > 0 || answered + partial > 0
}
