import { isGrouping, numberOf, type Provision } from '../document/index.ts'
import { effectsOf, effectsOfPieces, type Effect } from './changes-of.ts'
import type { Change, ComparedBlock, ComparedProvision } from './compared.ts'
import { inRow, innerName } from './names.ts'

/** So many provisions are named for each sort of change; the rest are counted. */
const MOST_NAMED = 6

type Ways = { readonly before: readonly Provision[]; readonly after: readonly Provision[] }

/** What happened inside a provision of both texts, in words: "subsection (3) added", "words changed in subsection (4)". */
export function detailsOf(compared: ComparedProvision): string[] {
  const inside = new Inside()
  if (!isGrouping(compared.after?.level ?? 'item')) inside.visit(compared.content, { before: [], after: [] })
  const own = ownEffects(compared.content)
  const heading = effectsOfPieces([...compared.heading, ...compared.origin])
  const refers = [...own, ...heading].includes('references') || inside.refers
  const details = [
    ...(heading.includes('words') ? ['heading changed'] : []),
    ...inside.numbered,
    ...inside.singles(),
    ...inside.movements(),
    ...(own.includes('words') ? ['words changed'] : []),
    ...inside.changed('words changed in'),
    ...(refers ? ['references renumbered'] : []),
  ]
  return details.length === 0 && compared.changes.includes('renumbered') && !hasOtherNumber(compared)
    ? ['renumbered inside']
    : details
}

function hasOtherNumber({ before, after }: Pick<ComparedProvision, 'before' | 'after'>): boolean {
  return numberOf(before?.label) !== numberOf(after?.label)
}

/** What has no number of its own are the words of what it stands in. */
function nameOrWords(path: readonly Provision[]): string {
  if (numberOf(path.at(-1)?.label) !== '') return innerName(path)
  return path.length === 1 ? 'its words' : `the words of ${innerName(path.slice(0, -1))}`
}

/** What a provision of one text only is said to be. */
const singleVerbs = {
  added: 'added',
  removed: 'removed',
  splitOff: 'split off from what stood there',
  mergedIn: 'merged into another',
} as const
type SingleSort = keyof typeof singleVerbs

function singleSort(changes: readonly Change[]): SingleSort {
  if (changes.includes('split')) return 'splitOff'
  if (changes.includes('merged')) return 'mergedIn'
  return changes.includes('added') ? 'added' : 'removed'
}

class Inside {
  refers = false
  private readonly names: Record<SingleSort | 'changed', string[]> = {
    added: [],
    removed: [],
    splitOff: [],
    mergedIn: [],
    changed: [],
  }
  readonly numbered: string[] = []
  private readonly came = new Map<Provision, string>()
  private readonly left = new Map<Provision, string>()

  visit(blocks: readonly ComparedBlock[], ways: Ways): void {
    for (const block of blocks) {
      if (block.kind === 'moved-away') this.left.set(block.before, innerName([...ways.before, block.before]))
      if (block.kind === 'provision') this.provision(block, ways)
    }
  }

  singles(): string[] {
    const sorts = Object.entries(singleVerbs) as [SingleSort, string][]
    return sorts.flatMap(([sort, verb]) => said(this.names[sort], (names) => `${names} ${verb}`))
  }

  changed(verb: string): string[] {
    return said(this.names.changed, (names) => `${verb} ${names}`)
  }

  movements(): string[] {
    const within = Array.from(this.came).filter(([provision]) => this.left.has(provision))
    const here = Array.from(this.came).filter(([provision]) => !this.left.has(provision))
    const away = Array.from(this.left).filter(([provision]) => !this.came.has(provision))
    const names = (entries: readonly (readonly [Provision, string])[]) => entries.map(([, name]) => name)
    return [
      ...said(names(within), (row) => `${row} moved`),
      ...said(names(here), (row) => `${row} moved here`),
      ...said(names(away), (row) => `${row} moved elsewhere`),
    ]
  }

  private provision({ before, after, content, heading, changes }: ComparedProvision, ways: Ways): void {
    const inner = { before: [...ways.before, ...(before ? [before] : [])], after: [...ways.after, ...(after ? [after] : [])] }
    if (!before || !after) {
      this.names[singleSort(changes)].push(innerName(after ? inner.after : inner.before))
      return
    }
    const own = [...effectsOfPieces(heading), ...ownEffects(content)]
    if (hasOtherNumber({ before, after }) && [before, after].some(({ label }) => numberOf(label) === ''))
      this.numbered.push(`${nameOrWords(inner.before)} became ${nameOrWords(inner.after)}`)
    if (changes.includes('moved')) this.came.set(before, innerName(inner.after))
    if (own.includes('words')) this.names.changed.push(innerName(inner.after))
    this.refers ||= own.includes('references')
    this.visit(content, inner)
  }
}

function ownEffects(content: readonly ComparedBlock[]): Effect[] {
  return content.filter(({ kind }) => kind !== 'provision' && kind !== 'moved-away').flatMap(effectsOf)
}

function said(names: readonly string[], sentence: (row: string) => string): string[] {
  if (names.length === 0) return []
  const rest = names.length - MOST_NAMED
  return [rest > 0 ? `${sentence(inRow(names.slice(0, MOST_NAMED)))} and ${rest} more` : sentence(inRow(names))]
}
