import type { Tracker } from '@dutywatch/domain/tracker'
import { completeLabel } from './share-records.ts'

/** A sum over only the forces that told every platform: of which release, question and period, and the names of all that were asked. */
export interface OfPanel {
  readonly release: string
  /** The words of the question. */
  readonly words: string
  readonly period: { readonly from: string }
  readonly asked: readonly string[]
}

/** The names of those that told every platform, by the public figure that shares of them are of; nothing where it could not be public. */
export function panelMembers({ figures }: Tracker, { release, words, period, asked }: OfPanel): readonly string[] | undefined {
  const label = completeLabel(words)
  const figure = figures.find((each) => each.release === release && each.label === label && each.period.from === period.from)
  const missing = figure?.coverage && [...figure.coverage.missing, ...(figure.coverage.inPart ?? [])]
  return missing && asked.filter((name) => !missing.includes(name))
}
