import { sayDay } from '@dutywatch/domain/date'
import { Drawing, Label, lettering } from './drawing.tsx'
import {
  labelsAcross,
  railSpan,
  sittingDays,
  staysOf,
  type PlacedLabel,
  type RailGap,
  type RailHouse,
  type RailsData,
} from './rails-layout.ts'
import { TimeAxisBelow } from './time-axis.tsx'
import { timeScale, type TimeScale } from './time-scale.ts'

const width = 960
const leading = 18
const levelHeight = 42
const left = 94
const right = 820

/** The rails on a desk, running across the page. */
export function RailsAcross({
  title,
  description,
  ...rails
}: RailsData & { readonly title: string; readonly description: string }) {
  const span = railSpan(rails)
  const scale = timeScale(span, [left, right])
  const labels = {
    commons: labelsAcross(stagesIn(rails, 'commons'), scale, { size: lettering.desk, right: width - 4 }),
    lords: labelsAcross(stagesIn(rails, 'lords'), scale, { size: lettering.desk, right: width - 4 }),
  }
  const commons = 34 + levels(labels.commons) * levelHeight
  const lords = commons + 110
  const height = lords + 34 + levels(labels.lords) * levelHeight + 34
  const rail = { commons, lords }
  return (
    <Drawing proportion="desk" width={width} height={height} title={title} description={description}>
      <TimeAxisBelow span={span} scale={scale} at={height - 30} grid={[[commons, lords]]} room={64} />
      {(['commons', 'lords'] as const).map((house) => (
        <g key={house}>
          <path className="rail" d={`M${left - 12} ${rail[house]}H${right + 12}`} />
          <Label x={2} y={rail[house] + 5} look="strong">
            {house === 'commons' ? 'Commons' : 'Lords'}
          </Label>
          {labels[house].map((label) => (
            <StageLabel key={label.stage.key} label={label} rail={rail[house]} side={house === 'commons' ? -1 : 1} />
          ))}
        </g>
      ))}
      <path className="bill-line" d={billPath(rails, scale, rail)} />
      {rails.gaps.map((gap) => (
        <Gap key={gap.from} gap={gap} scale={scale} rail={rail} />
      ))}
      {rails.stages.flatMap((stage) =>
        sittingDays(stage).map(({ day, count }) => (
          <path
            key={`${stage.key} ${day}`}
            className="sitting"
            d={`M${scale(day)} ${rail[stage.house] - 5 - 3 * count}v${10 + 6 * count}`}
          />
        )),
      )}
      {rails.royalAssent !== undefined && (
        <Assent x={scale(rails.royalAssent)} y={(commons + lords) / 2} words={['Royal Assent', sayDay(rails.royalAssent)]} />
      )}
    </Drawing>
  )
}

function stagesIn({ stages }: RailsData, house: RailHouse) {
  return stages.filter((stage) => stage.house === house)
}

function levels(labels: readonly PlacedLabel[]): number {
  return Math.max(0, ...labels.map(({ level }) => level + 1))
}

function StageLabel({
  label: { lines, at, start, level },
  rail,
  side,
}: {
  readonly label: PlacedLabel
  readonly rail: number
  readonly side: 1 | -1
}) {
  const near = rail + side * (20 + level * levelHeight)
  const y = side === 1 ? near + 12 : near - (lines.length - 1) * leading - 2
  const top = side === 1 ? y + (lines.length - 1) * leading + 2 : y - 12
  return (
    <g>
      <path className="leader" d={`M${at} ${rail + side * 13}V${top}`} />
      <Label x={start} y={y} leading={leading}>
        {lines}
      </Label>
    </g>
  )
}

function Gap({
  gap,
  scale,
  rail,
}: {
  readonly gap: RailGap
  readonly scale: TimeScale
  readonly rail: Readonly<Record<RailHouse, number>>
}) {
  const [from, to] = [scale(gap.from), scale(gap.to)]
  const middle = (rail.commons + rail.lords) / 2
  return (
    <g>
      <rect
        className="gap"
        x={from}
        y={rail.commons - 12}
        width={Math.max(3, to - from)}
        height={rail.lords - rail.commons + 24}
      />
      <Label x={to + 8} y={middle + 5} look="soft">
        {gap.label}
      </Label>
    </g>
  )
}

function Assent({ x, y, words }: { readonly x: number; readonly y: number; readonly words: readonly string[] }) {
  return (
    <g className="assent">
      <path className="diamond" d={`M${x} ${y - 11}l11 11l-11 11l-11-11Z`} />
      <Label x={x + 18} y={y - 4} look="strong" leading={leading}>
        {words}
      </Label>
    </g>
  )
}

/** The line of the Bill: along a rail while it stays in a House, across in a curve when it is sent to the other. */
function billPath({ stages, royalAssent }: RailsData, scale: TimeScale, rail: Readonly<Record<RailHouse, number>>): string {
  const stays = staysOf(stages)
  const path = stays.map(({ house, from, to }, index) => {
    const before = stays[index - 1]
    const start =
      before === undefined
        ? `M${scale(from)} ${rail[house]}`
        : curve([scale(before.to), rail[before.house]], [scale(from), rail[house]])
    return `${start}H${scale(to)}`
  })
  const end = royalAssent === undefined ? '' : `L${scale(royalAssent)} ${(rail.commons + rail.lords) / 2}`
  return path.join('') + end
}

function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const bend = Math.max(9, (x2 - x1) / 2)
  return `C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`
}
