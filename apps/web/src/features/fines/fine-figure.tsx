import { printMoney, type PenaltyRule } from '@dutywatch/domain/regulator'
import { PictureFigure } from '../../charts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { FinePage } from './answer.ts'
import { finePicture, pointsOf } from './fine-picture.tsx'
import { turnoverName } from './say-fines.ts'

/** The most a fine can be at any turnover, with the turnover asked about marked. */
export function FineFigure({ answer, rule }: { readonly answer: FinePage; readonly rule: PenaltyRule }) {
  const picture = finePicture(answer)
  if (picture === undefined) return null
  return (
    <PictureFigure
      picture={picture}
      table={
        <DataTable
          caption={`Maximum fine by ${turnoverName(rule)}`}
          rows={pointsOf(answer)}
          rowKey={({ turnover }) => String(turnover.amount)}
          whenEmpty={picture.sentence}
          columns={[
            { heading: 'Turnover', numeric: true, rowHeader: true, cell: ({ turnover }) => printMoney(turnover) },
            { heading: 'Maximum', numeric: true, cell: ({ maximum }) => printMoney(maximum) },
          ]}
        />
      }
    />
  )
}
