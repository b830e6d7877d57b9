import { givenAway, publicCell, type Cell, type Figure } from '../../evidence/index.ts'
import { canonical } from '../../canonical.ts'
import type { Finding } from '../finding.ts'
import type { Tracker } from '../tracker.ts'

/**
 * Counts of one force that are too small to be published, whoever published them first: a figure of a force, or a total over one. A
 * tracker is published whole, so that what a page would hide its file would tell.
 */
export function smallCounts(tracker: Tracker): Finding[] {
  const ofOneForce = [
    ...tracker.forceFigures.map(({ id, cell }) => ({ path: `forceFigures/${id}/cell`, cell })),
    ...tracker.figures.filter(isOfOneForce).map(({ id, cell }) => ({ path: `figures/${id}/cell`, cell })),
  ]
  return [...smallCells(ofOneForce), ...tracker.figures.filter(isOfOneForce).flatMap(smallRecorded)]
}

function isOfOneForce({ coverage }: Figure): boolean {
  return coverage?.of === 1
}

function smallCells(ofOneForce: readonly { readonly path: string; readonly cell: Cell }[]): Finding[] {
  return ofOneForce.flatMap(({ path, cell }) => {
    const may = publicCell(cell)
    if (canonical(may) === canonical(cell)) return []
    const message = `It is of one force and below 5, so it might tell of a person, whoever published it first. Enter ${JSON.stringify(may)} in its place.`
    return [{ path, rule: 'small-count', message }]
  })
}

/** All that one force recorded, known or not, has no cell that could be hidden. */
function smallRecorded({ id, recorded = 0 }: Figure): Finding[] {
  const cell: Cell = { kind: 'count', value: recorded }
  if (canonical(publicCell(cell)) === canonical(cell)) return []
  const message = 'It is of one force and below 5, so it might tell of a person, whoever published it first. Leave it out.'
  return [{ path: `figures/${id}/recorded`, rule: 'small-count', message }]
}

/**
 * Hidden counts of single forces that the totals of the same release give away, one by one or together. What releases made of returns hide is
 * protected as a whole.
 */
export function countsGivenAway(tracker: Tracker): Finding[] {
  const made = new Set<string>(tracker.releases.flatMap(({ id, table }) => (table === undefined ? [] : [id])))
  const isTyped = ({ release }: { readonly release: string }) => !made.has(release)
  const { given, unread } = givenAway(tracker.figures.filter(isTyped), tracker.forceFigures.filter(isTyped), tracker.forces)
  return [
    ...given.map(({ part, told }) => {
      return { path: `forceFigures/${part.id}/cell`, rule: 'count-given-away', message: sentenceOn(part.cell, told) }
    }),
    ...[...unread].map((release) => ({ path: `releases/${release}`, rule: 'too-many-totals', message: tooMany })),
  ]
}

const tooMany =
  'Hidden counts of forces stand beside so many totals, here or in the releases before, that not all was looked at: whether any is given away is not known. Enter fewer totals or forces, or make the release from returns.'

const withheld: Cell = { kind: 'withheld' }

function sentenceOn(cell: Cell, told: readonly string[]): string {
  const what = cell.kind === 'withheld' ? 'It is withheld' : 'It is suppressed'
  const named = told.map((id) => `"${id}"`).join(', ')
  const by =
    told.length > 1 ? `${named} together, less the other forces, give it away` : `${named} less the other forces gives it away`
  return `${what}, and ${by}. Enter ${JSON.stringify(withheld)} for another force as well, large enough to hide it.`
}
