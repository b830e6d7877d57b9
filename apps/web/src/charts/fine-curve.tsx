import type { Currency } from '@dutywatch/domain/regulator'
import { sayShortMoney } from '../words/money.ts'
import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { textWidth } from './text-measure.ts'
import { axesFor, fineShapes as shapes } from './fine-axes.ts'

export interface FineCurveProps {
  readonly proportion: Proportion
  readonly currency: Currency
  /** The fixed limb, where the rule has one. */
  readonly fixedCap?: number | undefined
  /** The limb that grows with turnover, in percent, where the rule has one. */
  readonly percent?: number | undefined
  /** The turnover asked about. */
  readonly turnover?: number | undefined
  /** What the law calls the turnover: "qualifying worldwide revenue". */
  readonly turnoverName: string
  readonly description: string
}

/** The most a fine can be at any turnover: flat while the fixed limb is greater, then rising with the percentage. */
export function FineCurve(props: FineCurveProps) {
  const { proportion, currency, fixedCap = 0, percent, turnover, turnoverName, description } = props
  const shape = shapes[proportion]
  const crossing = percent === undefined || fixedCap === 0 ? undefined : (fixedCap * 100) / percent
  const most = (revenue: number) => Math.max(fixedCap, ((percent ?? 0) * revenue) / 100)
  const axes = axesFor({ crossing, turnover, most, shape })
  const { x, y } = axes
  const points = [axes.from, ...(crossing === undefined ? [] : [crossing]), axes.to]
  return (
    <Drawing proportion={proportion} height={shape.height} title="The most a fine can be" description={description}>
      <Axes axes={axes} shape={shape} currency={currency} turnoverName={turnoverName} />
      {percent !== undefined && crossing !== undefined && (
        <path className="limb" d={`M${x(axes.from)} ${y((percent * axes.from) / 100)}L${x(crossing)} ${y(fixedCap)}`} />
      )}
      {crossing !== undefined && <path className="limb" d={`M${x(crossing)} ${y(fixedCap)}H${shape.right}`} />}
      <path className="fine-line" d={`M${points.map((revenue) => `${x(revenue)} ${y(most(revenue))}`).join('L')}`} />
      {fixedCap > 0 && crossing !== undefined && (
        <Label x={shape.right} y={y(fixedCap) - 8} anchor="end" look="soft">
          {`fixed: ${sayShortMoney(fixedCap, currency)}`}
        </Label>
      )}
      {crossing !== undefined && (
        <Dot
          x={x(crossing)}
          y={y(fixedCap)}
          words={[`equal at ${sayShortMoney(crossing, currency)}`]}
          side={proportion === 'desk' ? 'right-below' : 'middle-below'}
          look="soft"
          proportion={proportion}
        />
      )}
      {turnover !== undefined && turnover > 0 && (
        <>
          <path className="drop" d={`M${x(turnover)} ${shape.bottom}V${y(most(turnover))}H${shape.left}`} />
          <Dot
            x={x(turnover)}
            y={y(most(turnover))}
            words={[`at ${sayShortMoney(turnover, currency)}:`, `at most ${sayShortMoney(most(turnover), currency)}`]}
            side="above"
            look="strong"
            proportion={proportion}
          />
        </>
      )}
    </Drawing>
  )
}

interface AxesProps {
  readonly axes: ReturnType<typeof axesFor>
  readonly shape: (typeof shapes)[Proportion]
  readonly currency: Currency
  readonly turnoverName: string
}

function Axes({ axes: { x, y, xTicks, yTicks, isByTens }, shape, currency, turnoverName }: AxesProps) {
  return (
    <g>
      {xTicks.map((value) => (
        <Label key={value} x={x(value)} y={shape.bottom + 20} anchor="middle" look="soft">
          {sayShortMoney(value, currency)}
        </Label>
      ))}
      {yTicks.map((value) => (
        <g key={value}>
          <path className={value === 0 ? 'zero' : 'grid'} d={`M${shape.left} ${y(value)}H${shape.right}`} />
          <Label x={shape.left - 8} y={y(value) + 5} anchor="end" look="soft">
            {sayShortMoney(value, currency)}
          </Label>
        </g>
      ))}
      <Label x={2} y={16} look="soft">
        {isByTens ? 'maximum fine (steps of ten times)' : 'maximum fine'}
      </Label>
      <Label x={shape.right} y={shape.bottom + 44} anchor="end" look="soft">
        {turnoverName}
      </Label>
    </g>
  )
}

interface DotProps {
  readonly x: number
  readonly y: number
  readonly words: readonly string[]
  readonly side: 'above' | 'right-below' | 'middle-below'
  readonly look: 'soft' | 'strong'
  readonly proportion: Proportion
}

function Dot({ x, y, words, side, look, proportion }: DotProps) {
  const width = Math.max(...words.map((line) => textWidth(line, lettering[proportion])))
  const room = drawingWidth[proportion]
  const start = side === 'above' ? x - width - 10 : side === 'right-below' ? x + 10 : x - width / 2
  const kept = Math.max(shapes[proportion].left + 6, Math.min(start, room - width - 4))
  return (
    <g>
      <circle className={look === 'strong' ? 'dot' : 'dot-quiet'} cx={x} cy={y} r={6} />
      <Label x={kept} y={side === 'above' ? y - 8 - (words.length - 1) * 18 : y + 24} look={look} leading={18}>
        {words}
      </Label>
    </g>
  )
}
