import {
  innerLevel,
  isGrouping,
  isMainLevel,
  Places,
  plainText,
  provisionsIn,
  type Block,
  type LegislationText,
  type Place,
  type Provision,
  type ProvisionLevel,
} from '../document/index.ts'

/** Gives text that an amendment puts in its place in a print: levels by what it stands in, addresses that are free. */
export class InsertedPlaces {
  private readonly places: Places

  constructor({ front, body, back }: LegislationText) {
    const blocks = [...front, ...body, ...back]
    this.places = new Places(Array.from(provisionsIn(blocks, { quoted: true }), ({ address }) => address))
  }

  /** Blocks that come to stand in the innermost of some provisions; `like` is one of those beside them. */
  placed(blocks: readonly Block[], chain: readonly Provision[], like: Provision | undefined): Block[] {
    return blocks.map((block) => this.block(block, Places.ofChain(chain), like?.level))
  }

  private block(block: Block, parent: Place, like?: ProvisionLevel): Block {
    if (block.kind === 'provision') return this.provision(block, parent, like)
    if (block.kind === 'quoted') {
      const place = this.places.quotedIn(parent)
      return { ...block, content: block.content.map((inner) => this.block(inner, place)) }
    }
    if (block.kind !== 'table') return block
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, content: cell.content.map((inner) => this.block(inner, parent)) })),
    }))
    return { ...block, rows }
  }

  /** Where references of the paper point does not hold in the print. */
  private provision(inserted: Provision, parent: Place, like?: ProvisionLevel): Provision {
    const { fileId: _fileId, ref: _ref, ...provision } = inserted
    const { label, heading } = provision
    const level = levelIn(parent, provision, like)
    const title = plainText(heading ?? [])
    const place = this.places.within(parent, { level, ...(label !== undefined && { label }), ...(title && { title }) })
    return {
      ...provision,
      level,
      address: place.address,
      ...(place.ref && { ref: place.ref }),
      content: provision.content.map((block) => this.block(block, place)),
    }
  }
}

/** What depends on where a provision stands is told anew; a clause is a clause anywhere. */
function levelIn(parent: Place, { level, label }: Pick<Provision, 'level' | 'label'>, like?: ProvisionLevel): ProvisionLevel {
  if (isMainLevel(level) || isGrouping(level) || level === 'definition' || parent.numbering.of === 'quoted') return level
  return like !== undefined && !isGrouping(like) ? like : innerLevel(parent.level, label)
}
