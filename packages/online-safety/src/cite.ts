import type { TrackerInput } from '@dutywatch/domain/tracker'

type CitationInput = NonNullable<TrackerInput['asks']>[number]['citations'][number]
type Where = Pick<CitationInput, 'locator' | 'note'>

/** A citation of a source that is the original, or an equal copy of it. */
export function confirmed(source: string, where: Where = {}): CitationInput {
  return { source, confidence: 'confirmed', ...where }
}

/** A citation of somebody else’s account of a fact. */
export function reported(source: string, where: Where = {}): CitationInput {
  return { source, confidence: 'reported', ...where }
}

/** A citation for a fact that is recalled, inferred, or not yet checked against the page it names. */
export function unverified(source: string, where: Where = {}): CitationInput {
  return { source, confidence: 'unverified', ...where }
}
