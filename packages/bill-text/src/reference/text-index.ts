import type { ProvisionKind, ProvisionRef } from '@dutywatch/domain/provision'
import {
  blocksIn,
  isMainLevel,
  numberOf,
  provisionsIn,
  wordsOf,
  type Block,
  type LegislationText,
  type Provision,
  type ProvisionLevel,
} from '../document/index.ts'

/** Finds the provisions of one text by what a reference says of them. */
export class TextIndex {
  /** What this text is numbered by; a text of Schedules alone counts as an Act. */
  readonly main: ProvisionKind
  readonly title: string
  private readonly byRef = new Map<string, Provision>()
  private readonly byAddress = new Map<string, Provision>()
  private readonly byFileId = new Map<string, Provision>()
  private readonly definitions = new Map<string, Provision[]>()
  private readonly schedules: Provision[] = []
  private readonly inserted = new Map<string, Provision | 'several'>()

  constructor({ facts, body }: Pick<LegislationText, 'facts' | 'body'>) {
    this.title = facts.title
    for (const provision of provisionsIn(body)) this.take(provision)
    for (const provision of quotedIn(body)) this.takeQuoted(provision)
    const main = [...provisionsIn(body)].find(({ level }) => isMainLevel(level))?.ref?.kind
    this.main = main ?? 'section'
  }

  /** The provision at a place in this text. */
  at({ kind, levels }: ProvisionRef): Provision | undefined {
    return this.byRef.get(keyOf(kind, levels))
  }

  addressed(address: string): Provision | undefined {
    return this.byAddress.get(address)
  }

  /** The provision, quoted ones included, that a mark of the file points to. */
  marked(fileId: string): Provision | undefined {
    return this.byFileId.get(fileId)
  }

  /** Where this text inserts a section of that number in another law, if in one place only. */
  inserting(number: string): Provision | undefined {
    const found = this.inserted.get(number)
    return found === 'several' ? undefined : found
  }

  /** Where a term is defined: nearest around, in the provisions given, the outermost first; else the only place. */
  defining(term: string, within: readonly Provision[]): Provision | undefined {
    const found = this.definitions.get(term.toLowerCase()) ?? []
    const around = within.toReversed().map(({ address }) => found.find((own) => own.address.startsWith(`${address}-`)))
    return around.find(Boolean) ?? (found.length === 1 ? found[0] : undefined)
  }

  /** The only Schedule, where there is one. */
  get schedule(): Provision | undefined {
    return this.schedules.length === 1 ? this.schedules[0] : undefined
  }

  private take(provision: Provision): void {
    const { ref, address, fileId } = provision
    if (ref) setOnce(this.byRef, keyOf(ref.kind, ref.levels), provision)
    setOnce(this.byAddress, address, provision)
    if (fileId) setOnce(this.byFileId, fileId, provision)
    if (provision.level === 'schedule' && ref) this.schedules.push(provision)
    if (provision.level === 'definition') this.takeDefinition(provision)
  }

  private takeDefinition(provision: Provision): void {
    const term = /^[“"]([^”"]+)[”"]/.exec(wordsOf(provision.content.slice(0, 1)).slice(0, 200))?.[1]?.toLowerCase()
    if (term === undefined) return
    setOnce(this.definitions, term, [])
    this.definitions.get(term)?.push(provision)
  }

  private takeQuoted(provision: Provision): void {
    const { level, label, fileId } = provision
    if (fileId) setOnce(this.byFileId, fileId, provision)
    const number = numberOf(label)
    if (isMainLevel(level) && number !== '') this.inserted.set(number, this.inserted.has(number) ? 'several' : provision)
  }
}

function* quotedIn(blocks: readonly Block[], inside = false): Generator<Provision> {
  for (const block of blocks) {
    if (block.kind === 'provision' && inside) yield block
    yield* quotedIn(blocksIn(block), inside || block.kind === 'quoted')
  }
}

function setOnce<Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void {
  if (!map.has(key)) map.set(key, value)
}

function keyOf(kind: ProvisionKind, levels: readonly string[]): string {
  return `${kind} ${levels.join(' ')}`
}

/** What a level is called in running words of a text numbered so: paragraph (1) of an article is what an Act calls a subsection. */
export function calledIn(main: ProvisionKind, { level, ref }: Provision): ProvisionLevel {
  const isInstrument = main === 'article' || main === 'regulation'
  if (!isInstrument || ref?.kind === 'schedule') return level
  if (level === 'subsection') return 'paragraph'
  return level === 'paragraph' ? 'sub-paragraph' : level
}
