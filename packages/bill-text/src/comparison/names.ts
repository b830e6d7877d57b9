import { closeUp, headingOf, numberOf, plainText, spansIn, type Block, type Provision } from '../document/index.ts'

/** What a provision is called on its own: "clause 12", "Schedule 2", "paragraph 4 of Schedule 2", "the heading “Appeals”". */
export function nameOf(provision: Provision): string {
  const { level, label, ref } = provision
  const number = numberOf(label)
  if (level === 'cross-heading' || level === 'group') return `the heading “${headingOf(provision)}”`
  if (level === 'part' || level === 'chapter' || level === 'schedule') return `${capital(level)} ${number}`.trim()
  if (number === '') return innerName([provision])
  const [schedule, ...inside] = ref?.kind === 'schedule' ? ref.levels : []
  return inside.length > 0 ? `${level} ${number} of Schedule ${schedule ?? ''}` : `${level} ${number}`
}

/** What a provision is called inside another, by the way to it: "subsection (3)(a)", "paragraph (a) of the definition of “harm”". */
export function innerName(path: readonly Provision[]): string {
  const defined = path.findLastIndex(({ level }) => level === 'definition')
  const below = numbered(path.slice(defined + 1))
  const definition = path[defined]
  if (!definition) return below ?? 'an unnumbered paragraph'
  const named = `the definition of “${termOf(definition.content)}”`
  return below ? `${below} of ${named}` : named
}

/** Names in a row: "subsections (3) and (4) and the definition of “harm”"; those of one sort share their noun. */
export function inRow(names: readonly string[]): string {
  const rows = new Map<string, string[]>()
  for (const name of names) {
    const [, noun = '', number] = /^(\S+) (\S+)$/.exec(name) ?? []
    const key = number === undefined ? name : noun
    rows.set(key, [...(rows.get(key) ?? []), number ?? ''])
  }
  return listed(
    Array.from(rows, ([noun, numbers]) => {
      if (numbers.length === 1) return `${noun} ${numbers[0] ?? ''}`.trim()
      return numbers.includes('') ? `${noun} (${numbers.length} times)` : `${noun}s ${listed(numbers)}`
    }),
  )
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}

/** With a capital at the beginning. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

function numbered(path: readonly Provision[]): string | undefined {
  const labelled = path.filter(({ label }) => numberOf(label) !== '')
  const [outermost] = labelled
  return outermost && `${outermost.level} ${labelled.map(({ label = '' }) => label.trim()).join('')}`
}

function termOf(blocks: readonly Block[]): string {
  for (const block of blocks) {
    if (block.kind !== 'words') continue
    for (const span of spansIn(block.runs)) if (span.mark === 'term') return closeUp(plainText(span.runs))
  }
  return ''
}
