import { printCell, type Cell, type Release } from '@dutywatch/domain/evidence'

/**
 * What a cell of a release that is no plain count means, in a sentence; nothing of a count. Of a part of an authority's answer that is withheld
 * it does not say why: that parts could not be added up tells that one of them was hidden by the authority itself.
 */
export function cellNote(cell: Cell, release?: Pick<Release, 'table'>, isPart = false): string | undefined {
  if (cell.kind === 'withheld' && isPart) return withheldPart
  switch (cell.kind) {
    case 'count':
      return undefined
    case 'correction':
      return 'Below zero: it takes back what was counted in earlier periods.'
    case 'more-than':
      return `It is known to be ${printCell(cell, release)}.`
    case 'range':
      return 'It is known to lie between two bounds.'
    case 'suppressed':
      return `Fewer than ${cell.below}; the count is not told, to protect people.`
    case 'refused':
      return `Refused: ${cell.exemption}.`
    default:
      return withoutNumber[cell.kind]
  }
}

const withheldPart =
  'Withheld: to protect people, or because the parts of the answer could not be told beside its whole. Neither which of these it is nor anything of the count is said.'

const withoutNumber = {
  withheld: 'Withheld to protect people. Nothing is said of the count, not even whether it is small.',
  'not-held': 'The authority does not hold it.',
  'over-cost': 'Refused: finding it would cost more than the Act allows for.',
  'no-reply': 'The authority gave no reply.',
  'not-asked': 'The authority was not asked.',
  'not-known': 'It is not known.',
} as const satisfies Partial<Record<Cell['kind'], string>>
