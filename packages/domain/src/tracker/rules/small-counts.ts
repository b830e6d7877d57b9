import { givenAway, publicCell, type Cell } from '../../evidence/index.ts'
import { canonical } from '../../canonical.ts'
import type { Finding } from '../finding.ts'
import { find } from '../lookup.ts'
import type { Tracker } from '../tracker.ts'

/**
 * Counts of one force that are too small to be published, whoever published them first: a figure of a force, or a total over one. A
 * tracker is published whole, so that what a page would hide its file would tell.
 */
export function smallCounts(tracker: Tracker): Finding[] {
  const ofOneForce = [
    ...tracker.forceFigures.map(({ id, cell }) => ({ path: `forceFigures/${id}/cell`, cell })),
    ...tracker.figures.filter(({ coverage }) => coverage?.of === 1).map(({ id, cell }) => ({ path: `figures/${id}/cell`, cell })),
  ]
  return ofOneForce.flatMap(({ path, cell }) => {
    const may = publicCell(cell)
    if (canonical(may) === canonical(cell)) return []
    const message = `It is of one force and below 5, so it might tell of a person, whoever published it first. Enter ${JSON.stringify(may)} in its place.`
    return [{ path, rule: 'small-count', message }]
  })
}

/** Hidden counts of single forces that a total of the same release gives away. What releases made of returns hide is protected as a whole. */
export function countsGivenAway(tracker: Tracker): Finding[] {
  const told = new Set<string>()
  return tracker.figures.flatMap((figure) => {
    if (find(tracker, 'releases', figure.release)?.table !== undefined) return []
    return givenAway(figure, tracker.forceFigures, tracker.forces).flatMap(({ id, cell }) => {
      if (told.has(id)) return []
      told.add(id)
      return [{ path: `forceFigures/${id}/cell`, rule: 'count-given-away', message: sentenceOn(cell, figure.id) }]
    })
  })
}

const withheld: Cell = { kind: 'withheld' }

function sentenceOn(cell: Cell, figure: string): string {
  const what = cell.kind === 'withheld' ? 'It is withheld' : 'It is suppressed'
  return `${what}, and "${figure}" less the other forces gives it away. Enter ${JSON.stringify(withheld)} for another force as well, large enough to hide it.`
}
