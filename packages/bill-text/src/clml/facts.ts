import type { ReadingFinding, TextFacts, TextKind } from '../document/index.ts'
import { childNamed, childrenNamed, elementsIn, wordsWithin, type XmlElement } from '../xml/index.ts'
import { addressesOf } from './addresses.ts'
import { documentKinds } from './document-kinds.data.ts'
import { eventsOf } from './events.ts'
import type { DocumentSort } from './reading.ts'

/** What a document says of itself in its metadata, and what it says there that cannot be. */
export interface ReadFacts {
  readonly facts: TextFacts
  readonly findings: readonly ReadingFinding[]
}

/** What a file's metadata says, completed from the document where it says nothing. */
export class Metadata {
  private readonly root: XmlElement
  private readonly metadata: XmlElement | undefined
  private readonly own: XmlElement | undefined

  constructor(root: XmlElement) {
    this.root = root
    this.metadata = childNamed(root, 'Metadata')
    this.own = elementsIn(this.metadata ?? root).find(({ name }) => /^(Primary|Secondary|EN|EU)[Mm]etadata$/.test(name))
  }

  /** What its main text is numbered by. */
  get sort(): DocumentSort {
    const { kind } = this
    const isPrimary = kind === 'act' || kind === 'measure'
    if (isPrimary) return { mainLevel: 'section', isPrimary }
    if (kind === 'notes') return { mainLevel: 'note', isPrimary }
    return { mainLevel: kind === 'eu-instrument' ? 'article' : levelOf(this.classified('DocumentMinorType')), isPrimary }
  }

  read(): ReadFacts {
    const { number, year, kind } = this
    const extent = this.extent
    const { dates, findings } = eventsOf(this.metadata, this.own)
    const facts: TextFacts = {
      format: 'clml',
      kind,
      title: this.title,
      ...(number && { number }),
      ...(year && { year: Number(year) }),
      ...addressesOf(this.root, this.metadata, {
        isPrimary: this.sort.isPrimary,
        kind,
        status: this.classified('DocumentStatus'),
      }),
      language: wordsWithin(childNamed(this.metadata, 'language')) ?? this.root.attributes['lang'] ?? 'en',
      dates,
      ...(extent && { extent }),
    }
    return { facts, findings }
  }

  private get kind(): TextKind {
    if (this.root.name === 'EN') return 'notes'
    const known = documentKinds.get(this.classified('DocumentMainType') ?? '')
    if (known) return known[0]
    const category = this.classified('DocumentCategory')
    if (category === 'euretained' || childNamed(this.root, 'EURetained')) return 'eu-instrument'
    return category === 'primary' || childNamed(this.root, 'Primary') ? 'act' : 'instrument'
  }

  private get title(): string {
    const main = elementsIn(this.root).find(({ name }) => name === 'Primary' || name === 'Secondary')
    const prelims = childNamed(main, 'PrimaryPrelims') ?? childNamed(main, 'SecondaryPrelims')
    return wordsWithin(childNamed(this.metadata, 'title')) ?? wordsWithin(childNamed(prelims, 'Title')) ?? 'Untitled'
  }

  private get number(): string | undefined {
    const number = this.value('Number') ?? (this.kind === 'draft-instrument' ? this.value('ISBN') : undefined)
    const cite = documentKinds.get(this.classified('DocumentMainType') ?? '')?.[1]
    if (!number || !this.year) return undefined
    const cited = cite ? cite(this.year, number) : `${this.year}/${number}`
    const others = childrenNamed(this.own, 'AlternativeNumber').map(
      ({ attributes }) => `(${attributes['Category'] ?? ''}. ${attributes['Value'] ?? ''})`,
    )
    return [cited, ...others].join(' ')
  }

  private get year(): string | undefined {
    const year = this.value('Year')
    return year && /^\d{4}$/.test(year) ? year : undefined
  }

  /** A fragment says where it applies on its body only. */
  private get extent(): string | undefined {
    const main = elementsIn(this.root).find(({ name }) => name === 'Primary' || name === 'Secondary')
    return this.root.attributes['RestrictExtent'] ?? childNamed(main, 'Body')?.attributes['RestrictExtent']
  }

  private classified(name: string): string | undefined {
    return childNamed(childNamed(this.own, 'DocumentClassification'), name)?.attributes['Value']
  }

  private value(name: string): string | undefined {
    return childNamed(this.own, name)?.attributes['Value']
  }
}

function levelOf(minorType: string | undefined): DocumentSort['mainLevel'] {
  switch (minorType) {
    case 'order':
      return 'article'
    case 'rule':
    case 'rules':
      return 'rule'
    case 'scheme':
    case 'resolution':
      return 'paragraph'
    default:
      return 'regulation'
  }
}
