import type { Currency } from '@dutywatch/domain/regulator'
import { sayShortMoney } from '../words/money.ts'
import { Drawing, Label, type Proportion } from './drawing.tsx'
import type { axesFor, fineShapes } from './fine-axes.ts'
import { layOutFine, type FineAsked } from './fine-layout.ts'
import { leading, type Point } from './room.ts'

export interface FineCurveProps extends FineAsked {
  readonly proportion: Proportion
  /** What the law calls the turnover: "qualifying worldwide revenue". */
  readonly turnoverName: string
  readonly description: string
}

/** The most a fine can be at any turnover: flat while the fixed limb is greater, then rising with the percentage. */
export function FineCurve({ proportion, turnoverName, description, ...asked }: FineCurveProps) {
  const layout = layOutFine(asked, proportion)
  const { shape } = layout
  return (
    <Drawing proportion={proportion} height={shape.height} title="The most a fine can be" description={description}>
      <Axes axes={layout.axes} shape={shape} currency={asked.currency} turnoverName={turnoverName} />
      {layout.limbs && <path className="limb" d={through(layout.limbs)} />}
      <path className="fine-line" d={through(layout.curve)} />
      {layout.drop && <path className="drop" d={through(layout.drop)} />}
      {layout.equal && <circle className="dot-quiet" cx={layout.equal.x} cy={layout.equal.y} r={6} />}
      {layout.asked && <circle className="dot" cx={layout.asked.x} cy={layout.asked.y} r={6} />}
      {layout.words.map(({ key, x, y, anchor, lines }) => (
        <Label key={key} x={x} y={y} anchor={anchor} look={key === 'asked' ? 'strong' : 'soft'} leading={leading}>
          {lines}
        </Label>
      ))}
    </Drawing>
  )
}

function through(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`
}

interface AxesProps {
  readonly axes: ReturnType<typeof axesFor>
  readonly shape: (typeof fineShapes)[Proportion]
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
