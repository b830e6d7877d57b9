import { isGrouping, isMainLevel, plainText, type Block, type Provision, type Words } from '@dutywatch/bill-text/document'
import { capitalised } from '../../words/capitalised.ts'
import { LawRuns } from './law-runs.tsx'
import { LawTable } from './law-table.tsx'
import { withQuotationMarks } from './quotation.ts'
import { useLaw } from './setting.ts'

/** How deep a heading of the page is; none inside quoted text, whose headings are not this page's. */
export type HeadingDepth = 2 | 3 | 4 | 5 | 6 | undefined

export interface LawBlocksProps {
  readonly blocks: readonly Block[]
  readonly depth?: HeadingDepth
}

/** The words of a law as a print sets them: headings, hanging paragraphs, quoted text set off, tables. */
export function LawBlocks({ blocks, depth }: LawBlocksProps) {
  return blocks.map((block, index) => <LawBlock key={index} block={block} depth={depth} />)
}

function LawBlock({ block, depth }: { readonly block: Block; readonly depth: HeadingDepth }) {
  switch (block.kind) {
    case 'provision':
      return hasOwnHeading(block) ? <Headed provision={block} depth={depth} /> : <Item provision={block} depth={depth} />
    case 'words':
      return <LawWords words={block} />
    case 'quoted':
      return (
        <blockquote className="law-quoted">
          <LawBlocks blocks={withQuotationMarks(block)} />
        </blockquote>
      )
    case 'table':
      return <LawTable table={block} draw={(blocks) => <LawBlocks blocks={blocks} />} />
    case 'figure':
      return <p className="law-words">{block.words === '' ? `[${capitalised(block.what)}]` : block.words}</p>
  }
}

/** Whether a provision opens with a line of its own rather than with its number in the margin. */
export function hasOwnHeading({ level, heading }: Pick<Provision, 'level' | 'heading'>): boolean {
  return isGrouping(level) || isMainLevel(level) || (heading !== undefined && level !== 'definition')
}

function LawWords({ words: { runs, role } }: { readonly words: Words }) {
  if (plainText(runs).trim() === '') return null
  return (
    <p className={role === 'heading' ? 'law-words law-heading' : 'law-words'}>
      <LawRuns runs={runs} />
    </p>
  )
}

interface ProvisionProps {
  readonly provision: Provision
  readonly depth: HeadingDepth
}

function Headed({ provision, depth }: ProvisionProps) {
  const { level, address, origin, content } = provision
  const { anchored } = useLaw()
  const sort = isGrouping(level) ? level : 'clause'
  const titled = provision.label !== undefined || provision.heading !== undefined
  return (
    <div className={`law-${sort}`} id={anchored ? address : undefined}>
      {titled && <ProvisionHeading provision={provision} depth={depth} />}
      {origin && (
        <p className="law-origin">
          <LawRuns runs={origin} />
        </p>
      )}
      <LawBlocks blocks={content} depth={titled ? deeper(depth) : depth} />
    </div>
  )
}

function ProvisionHeading({ provision, depth }: ProvisionProps) {
  const { anchored } = useLaw()
  const { address } = provision
  const title = <HeadingWords provision={provision} />
  if (depth === undefined) return <p className="law-heading">{title}</p>
  const Heading = `h${depth}` as const
  return (
    <div className="section-heading">
      <Heading>{title}</Heading>
      {anchored && (
        <a href={`#${address}`} className="anchor">
          <span aria-hidden="true">#</span>
          <span className="visually-hidden">Link to {addressWords(provision)}</span>
        </a>
      )}
    </div>
  )
}

/** "4 Quality of water", leading to its own page where it has one; "Clause" is said to those who do not see the number stand apart. */
function HeadingWords({ provision }: { readonly provision: Provision }) {
  const { level, label, labelRuns, heading, address } = provision
  const { pageOf } = useLaw()
  const words = (
    <>
      {label !== undefined && (
        <span className="law-number">
          {isMainLevel(level) && <span className="visually-hidden">{capitalised(level)} </span>}
          {labelRuns ? <LawRuns runs={labelRuns} /> : label}
        </span>
      )}
      {label !== undefined && heading && ' '}
      {heading && <LawRuns runs={heading} />}
    </>
  )
  const page = pageOf?.(address)
  return page === undefined ? words : <a href={page}>{words}</a>
}

function addressWords({ level, label }: Provision): string {
  return label === undefined || /^[A-Z]/i.test(label.replace(/^[(“"]+/, '')) ? 'this heading' : `${level} ${label}`
}

/** A provision with its number in the margin; the number is the link to it. */
function Item({ provision, depth }: ProvisionProps) {
  const { address, label, labelRuns, content, level } = provision
  const { anchored } = useLaw()
  const number = labelRuns ? <LawRuns runs={labelRuns} /> : label
  return (
    <div className={`law-item${level === 'definition' ? ' law-definition' : ''}`} id={anchored ? address : undefined}>
      {label !== undefined &&
        (anchored ? (
          <a className="law-n" href={`#${address}`}>
            {number}
          </a>
        ) : (
          <span className="law-n">{number}</span>
        ))}
      <div className="law-in">
        <LawBlocks blocks={content} depth={depth} />
      </div>
    </div>
  )
}

/** The heading inside a heading. */
function deeper(depth: HeadingDepth): HeadingDepth {
  return depth === undefined || depth === 6 ? depth : ((depth + 1) as HeadingDepth)
}
