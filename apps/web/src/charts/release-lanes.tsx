import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { hatching } from './hatching.ts'
import { apart, headLeading, layOutReleases, type LanesOfReleases, type PlacedBlock } from './release-lanes-layout.ts'
import type { LaneGroup } from './release-lane.ts'
import { leading } from './room.ts'
import { wrapText } from './text-measure.ts'
import { TimeAxisBelow } from './time-axis.tsx'
import type { DaySpan } from './time-scale.ts'

export interface ReleaseLanesProps {
  readonly proportion: Proportion
  /** Releases under the places they count, in the order of publication. */
  readonly groups: readonly LaneGroup[]
  readonly span: DaySpan
  /** "recorded offences". One unit: units that differ do not share a scale. */
  readonly unit: string
  readonly title: string
  readonly description: string
}

/**
 * Published counts over time, a row for each release: as wide as the period counted, as high as its average month. Rows share the scale
 * and nothing else; a line joins periods of one release where one follows the other.
 */
export function ReleaseLanes({ proportion, groups, span, unit, title, description }: ReleaseLanesProps) {
  const reading = wrapText(
    `The wider a block, the longer its period; the higher, the more ${unit} a month.`,
    drawingWidth[proportion] - 8,
    lettering[proportion],
  )
  const top = reading.length * leading + 4
  const layout = layOutReleases(groups, { span, proportion, top })
  return (
    <Drawing proportion={proportion} height={layout.bottom + 34} title={title} description={description}>
      <Label x={2} y={14} look="soft" leading={leading}>
        {reading}
      </Label>
      <TimeAxisBelow span={span} scale={layout.x} at={layout.bottom + 6} grid={layout.bands} />
      {layout.heads.map(({ key, lines, y }) => (
        <Label key={key} x={2} y={y} look="place" leading={headLeading}>
          {lines}
        </Label>
      ))}
      {layout.lanes.map(({ lane, label, detail, labelY, tracks }) => (
        <g key={lane.key}>
          <Label x={2} y={labelY} look="strong" leading={leading}>
            {label}
          </Label>
          <Label x={2} y={labelY + label.length * leading} look="soft" leading={leading}>
            {detail}
          </Label>
          {tracks.map(({ base, blocks }) => (
            <g key={base}>
              <path className="grid" d={`M${layout.left} ${base}H${layout.right}`} />
              {blocks.map((placed, index) => (
                <Block key={placed.block.key} placed={placed} before={blocks[index - 1]} layout={layout} />
              ))}
            </g>
          ))}
        </g>
      ))}
    </Drawing>
  )
}

interface BlockProps {
  readonly placed: PlacedBlock
  readonly before: PlacedBlock | undefined
  readonly layout: LanesOfReleases
}

function Block({ placed: { block, x, width, base, lines, wordsAt }, before, layout: { rise } }: BlockProps) {
  const { low, high, former } = block
  const joined = before !== undefined && block.continues
  const from = joined || before === undefined ? x : x + apart
  const wide = Math.max(2, x + width - from)
  return (
    <g>
      {low === undefined ? (
        <rect className="unknown-block" x={from} y={base - 30} width={wide} height={30} />
      ) : (
        <>
          <rect className="block" x={from} y={base - rise(low)} width={wide} height={rise(low)} />
          {high !== undefined && high > low && (
            <path
              className="block-between"
              d={hatching({ x: from, y: base - rise(high), width: wide, height: rise(high) - rise(low) })}
            />
          )}
          {block.isOpenEnded && <path className="bar-open" d={`M${from + wide / 2 - 7} ${base - rise(low) - 2}l7 -9l7 9Z`} />}
          <path
            className="block-top"
            d={`${joined && before.block.low !== undefined ? `M${from} ${base - rise(before.block.low)}V` : `M${from} `}${base - rise(low)}H${from + wide}`}
          />
        </>
      )}
      <text x={wordsAt.x} y={wordsAt.y} textAnchor={wordsAt.anchor} className="label strong">
        {former !== undefined && <tspan className="former">{former}</tspan>}
        {lines.map((line, index) => (
          <tspan key={line} {...placeOfLine(index, { former, x: wordsAt.x })}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  )
}

/** A line stands under the one before, the first beside what an earlier release gave. */
function placeOfLine(index: number, { former, x }: { readonly former: string | undefined; readonly x: number }) {
  if (index === 0) return former === undefined ? {} : { dx: 6 }
  return { x, dy: leading }
}
