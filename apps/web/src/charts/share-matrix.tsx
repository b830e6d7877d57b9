import { Drawing, drawingWidth, Label, lettering } from './drawing.tsx'
import { columnLabels, layOutShares, type PlacedShare, type ShareColumn, type ShareRow } from './share-matrix-layout.ts'
import { leading } from './room.ts'

export interface ShareMatrixProps {
  readonly columns: readonly ShareColumn[]
  readonly rows: readonly ShareRow[]
  readonly title: string
  readonly description: string
}

/**
 * Shares of several platforms in several releases, for a desk: a row for each platform or grouping, a column for each release, and in
 * each place a box that is the whole of that release, filled as far as the share goes. Nothing joins one release to another.
 */
export function ShareMatrix({ columns, rows, title, description }: ShareMatrixProps) {
  const layout = layOutShares(columns, rows)
  return (
    <Drawing proportion="desk" height={layout.height} title={title} description={description}>
      {columns.map((column, index) => (
        <g key={column.key}>
          <Label x={layout.columnAt(index)} y={14} leading={leading}>
            {columnLabels(column, columns.length).period}
          </Label>
          <Label x={layout.columnAt(index)} y={layout.publishedY} look="soft" leading={leading}>
            {columnLabels(column, columns.length).published}
          </Label>
        </g>
      ))}
      {layout.rows.map(({ row, y, label, note, cells }) => (
        <g key={row.key}>
          <path className="grid" d={`M2 ${y}H${drawingWidth.desk - 2}`} />
          <Label x={2} y={y + 24} look="strong" leading={leading}>
            {label}
          </Label>
          {note.length > 0 && (
            <Label x={2} y={y + 24 + label.length * leading} look="soft" leading={leading}>
              {note}
            </Label>
          )}
          {cells.map((placed) => (
            <Cell key={placed.key} placed={placed} isBase={row.isBase === true} />
          ))}
        </g>
      ))}
    </Drawing>
  )
}

const box = { width: 30, height: 44 }

function Cell({ placed: { cell, x, y, words, below }, isBase }: { readonly placed: PlacedShare; readonly isBase: boolean }) {
  const top = y + 30
  const filled = (percent: number) => Math.round((percent / 100) * box.height * 10) / 10
  const { percent, ofAll } = cell
  return (
    <g>
      <Label x={x} y={y + 22} look={percent === undefined ? 'soft' : 'strong'} leading={leading}>
        {words}
      </Label>
      {percent !== undefined && (
        <>
          <rect className="share-whole" x={x} y={top} width={box.width} height={box.height} />
          <rect
            className={isBase ? 'share-base' : 'bar'}
            x={x}
            y={top + box.height - filled(percent)}
            width={box.width}
            height={filled(percent)}
          />
        </>
      )}
      {ofAll && (
        <path
          className="share-range"
          d={`M${x + box.width + 6} ${top + box.height - filled(ofAll.low)}h8m-4 0V${top + box.height - filled(ofAll.high)}m-4 0h8`}
        />
      )}
      {below.length > 0 && (
        <Label x={x} y={top + box.height + lettering.desk + 2} look="soft" leading={leading}>
          {below}
        </Label>
      )}
    </g>
  )
}
