import { sayDay } from '@dutywatch/domain/date'
import { Drawing, Label, lettering } from './drawing.tsx'
import { labelsDown, railSpan, sittingDays, staysOf, type PlacedLabel, type RailHouse, type RailsData } from './rails-layout.ts'
import { ticksOf } from './time-axis.tsx'
import { timeScale, type TimeScale } from './time-scale.ts'

const width = 320
const top = 44
const bottom = 640
const rail = { commons: 124, lords: 196 } as const
const leading = 18

/** The rails on a phone, running down the page: the Commons on the left, the Lords on the right. */
export function RailsDown({
  title,
  description,
  ...rails
}: RailsData & { readonly title: string; readonly description: string }) {
  const span = railSpan(rails)
  const scale = timeScale(span, [top, bottom])
  const crossed = crossingsOf(rails, scale)
  const end = rails.royalAssent === undefined ? bottom : scale(rails.royalAssent)
  return (
    <Drawing proportion="phone" width={width} height={bottom + 60} title={title} description={description}>
      {ticksOf(span, scale, 70).map(({ day, words }) => (
        <g key={day}>
          <path className="grid" d={`M${rail.commons} ${scale(day)}H${rail.lords}`} />
          {!crossed.some(([from, to]) => scale(day) > from && scale(day) < to) && (
            <Label x={(rail.commons + rail.lords) / 2} y={scale(day) + 5} anchor="middle" look="soft">
              {words}
            </Label>
          )}
        </g>
      ))}
      {(['commons', 'lords'] as const).map((house) => (
        <path key={house} className="rail" d={`M${rail[house]} ${top - 10}V${end + 10}`} />
      ))}
      <path className="bill-line" d={billPath(rails, scale)} />
      {rails.gaps.map(({ from, to }) => (
        <rect
          key={from}
          className="gap"
          x={rail.commons - 10}
          y={scale(from)}
          width={rail.lords - rail.commons + 20}
          height={Math.max(3, scale(to) - scale(from))}
        />
      ))}
      {(['commons', 'lords'] as const).map((house) => (
        <House key={house} house={house} rails={rails} scale={scale} />
      ))}
      {rails.royalAssent !== undefined && (
        <Assent y={scale(rails.royalAssent)} words={['Royal Assent', sayDay(rails.royalAssent)]} />
      )}
    </Drawing>
  )
}

/** Where the Bill's line is on its way between the rails, with the room that words there would need above and below. */
function crossingsOf({ stages, royalAssent }: RailsData, scale: TimeScale): (readonly [number, number])[] {
  const stays = staysOf(stages)
  const arrivals = [...stays.slice(1).map(({ from }) => from), ...(royalAssent === undefined ? [] : [royalAssent])]
  return arrivals.map((day, index) => [scale(stays[index]?.to ?? day) - 14, scale(day) + 14])
}

function House({ house, rails, scale }: { readonly house: RailHouse; readonly rails: RailsData; readonly scale: TimeScale }) {
  const stages = rails.stages.filter((stage) => stage.house === house)
  const isLeft = house === 'commons'
  const room = isLeft ? rail.commons - 24 : width - rail.lords - 24
  const labels = labelsDown(stages, scale, { size: lettering.phone, width: room, leading })
  const x = rail[house]
  return (
    <g>
      <Label x={x} y={20} anchor="middle" look="strong">
        {isLeft ? 'Commons' : 'Lords'}
      </Label>
      {stages.flatMap((stage) =>
        sittingDays(stage).map(({ day, count }) => (
          <path key={`${stage.key} ${day}`} className="sitting" d={`M${x - 5 - 2 * count} ${scale(day)}h${10 + 4 * count}`} />
        )),
      )}
      {labels.map((label) => (
        <StageLabel key={label.stage.key} label={label} x={x} isLeft={isLeft} />
      ))}
    </g>
  )
}

function StageLabel({
  label: { lines, at, start },
  x,
  isLeft,
}: {
  readonly label: PlacedLabel
  readonly x: number
  readonly isLeft: boolean
}) {
  const side = isLeft ? -1 : 1
  const middle = start + (lines.length * leading) / 2
  return (
    <g>
      <path className="leader" d={`M${x + side * 10} ${at}L${x + side * 17} ${middle}`} />
      <Label x={x + side * 20} y={start + 14} anchor={isLeft ? 'end' : 'start'} leading={leading}>
        {lines}
      </Label>
    </g>
  )
}

function Assent({ y, words }: { readonly y: number; readonly words: readonly string[] }) {
  const x = (rail.commons + rail.lords) / 2
  return (
    <g className="assent">
      <path className="diamond" d={`M${x} ${y - 11}l11 11l-11 11l-11-11Z`} />
      <Label x={x} y={y + 30} anchor="middle" look="strong" leading={leading}>
        {words}
      </Label>
    </g>
  )
}

function billPath({ stages, royalAssent }: RailsData, scale: TimeScale): string {
  const stays = staysOf(stages)
  const path = stays.map(({ house, from, to }, index) => {
    const before = stays[index - 1]
    const start =
      before === undefined
        ? `M${rail[house]} ${scale(from)}`
        : curve([rail[before.house], scale(before.to)], [rail[house], scale(from)])
    return `${start}V${scale(to)}`
  })
  const end = royalAssent === undefined ? '' : `L${(rail.commons + rail.lords) / 2} ${scale(royalAssent)}`
  return path.join('') + end
}

function curve([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  const bend = Math.max(6, (y2 - y1) / 2)
  return `C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`
}
