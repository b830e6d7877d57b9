import { isGrouping, isMainLevel } from '../document/index.ts'
import { keepsItsWords, type ComparedProvision } from './compared.ts'

/** How many provisions of one sort: each is counted once, as the first that holds. */
export interface Counts {
  readonly added: number
  readonly removed: number
  /** Split and merged ones too. */
  readonly reworded: number
  readonly moved: number
  /** Under another number, or referring to others by other numbers, and otherwise the same. */
  readonly renumbered: number
  readonly unchanged: number
}

/** What happened to the clauses, sections or articles; to the paragraphs of Schedules; and to what groups them. */
export interface ChangeCounts {
  readonly clauses: Counts
  readonly paragraphs: Counts
  readonly groups: Counts
}

/** Counts what is listed. */
export function countsOf(listed: readonly ComparedProvision[]): ChangeCounts {
  const levelOf = ({ before, after }: ComparedProvision) => (after ?? before)?.level ?? 'item'
  const sortOf = (each: ComparedProvision): keyof ChangeCounts => {
    if (isGrouping(levelOf(each))) return 'groups'
    return isMainLevel(levelOf(each)) ? 'clauses' : 'paragraphs'
  }
  const count = (sort: keyof ChangeCounts) => counted(listed.filter((each) => sortOf(each) === sort))
  return { clauses: count('clauses'), paragraphs: count('paragraphs'), groups: count('groups') }
}

function counted(provisions: readonly ComparedProvision[]): Counts {
  const counts = { added: 0, removed: 0, reworded: 0, moved: 0, renumbered: 0, unchanged: 0 }
  for (const each of provisions) counts[countedAs(each)]++
  return counts
}

/** What a provision is counted as: the first that holds of added, removed, reworded, moved, renumbered and unchanged. */
export function countedAs(compared: Pick<ComparedProvision, 'changes'>): keyof Counts {
  const { changes } = compared
  if (changes.includes('added')) return 'added'
  if (changes.includes('removed')) return 'removed'
  if (!keepsItsWords(compared)) return 'reworded'
  if (changes.includes('moved')) return 'moved'
  return changes.includes('unchanged') ? 'unchanged' : 'renumbered'
}
