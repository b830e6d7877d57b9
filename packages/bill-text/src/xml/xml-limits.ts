/** What a file from outside may cost before it is refused. */
export interface XmlLimits {
  /** In characters. The largest file of legislation we know, the metadata of an Act with all its effects, has 3 million. */
  readonly characters: number
  /** Elements inside elements. Legislation stays under 60. */
  readonly depth: number
  /** Elements and processing instructions. */
  readonly nodes: number
  /** Asked now and then; once it answers true the file is refused. For callers who have a clock. */
  readonly expired: () => boolean
}

export const defaultLimits: XmlLimits = { characters: 64_000_000, depth: 250, nodes: 4_000_000, expired: () => false }
