import { Drawing, drawingWidth, Label, lettering, type Proportion } from './drawing.tsx'
import { hatching } from './hatching.ts'
import { textWidth } from './text-measure.ts'
import { linesOfName, shortestName, signsOf } from './tile-names.ts'

/** How a tile is filled: a step of a scale, from 1 up, or why it has no number. */
export type TileLook = 1 | 2 | 3 | 4 | 'withheld' | 'refused' | 'silent' | 'outside'

/** One place of a map on which every place is as large as any other. */
export interface MapTile {
  readonly key: string
  /** Every name it goes by: the shortest that fits is written. */
  readonly names: readonly string[]
  /** From the west and from the north, both from 1. */
  readonly column: number
  readonly row: number
  readonly look: TileLook
  /** "317", "withheld". */
  readonly words: string
}

export interface TileMapProps {
  readonly proportion: Proportion
  readonly tiles: readonly MapTile[]
  readonly title: string
  readonly description: string
}

const shapes = {
  phone: { height: 46, gap: 2, inset: 3, number: 39, leading: 16 },
  desk: { height: 80, gap: 4, inset: 8, number: 70, leading: 17 },
} as const satisfies Record<Proportion, object>

/** A map of equal tiles, about where each place lies; named on a desk, by signs on a phone. */
export function TileMap({ proportion, tiles, title, description }: TileMapProps) {
  const shape = shapes[proportion]
  const columns = Math.max(...tiles.map(({ column }) => column))
  const rows = Math.max(...tiles.map(({ row }) => row))
  const step = drawingWidth[proportion] / columns
  const signs = signsOf(tiles)
  return (
    <Drawing proportion={proportion} height={rows * shape.height} title={title} description={description}>
      {tiles.map((tile) => (
        <Tile
          key={tile.key}
          tile={tile}
          sign={signs.get(tile.key) ?? ''}
          proportion={proportion}
          area={{
            x: (tile.column - 1) * step + shape.gap / 2,
            y: (tile.row - 1) * shape.height + shape.gap / 2,
            width: step - shape.gap,
            height: shape.height - shape.gap,
          }}
        />
      ))}
    </Drawing>
  )
}

interface TileProps {
  readonly tile: MapTile
  readonly sign: string
  readonly proportion: Proportion
  readonly area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

function Tile({ tile, sign, proportion, area }: TileProps) {
  const shape = shapes[proportion]
  const room = area.width - 2 * shape.inset
  const name = proportion === 'phone' ? [sign] : linesOfName(shortestName(tile), room, lettering.desk)
  const fits = textWidth(tile.words, lettering[proportion]) * 1.08 <= area.width
  const letters = tile.look === 4 ? 'on-dark' : 'on-tile'
  return (
    <g>
      <TileShape look={tile.look} {...area} />
      <Label x={area.x + shape.inset} y={area.y + 16} look={letters} leading={shape.leading}>
        {name}
      </Label>
      {fits && (
        <Label x={area.x + shape.inset} y={area.y + shape.number} look={`${letters} strong`}>
          {tile.words}
        </Label>
      )}
    </g>
  )
}

interface TileShapeProps {
  readonly look: TileLook
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The fill of a tile: darker steps for more, hatching for withheld, a cross for refused, broken lines for nothing said. */
export function TileShape({ look, ...area }: TileShapeProps) {
  const { x, y, width } = area
  if (typeof look === 'number') return <rect className={`tile tile-${look}`} {...area} />
  if (look === 'withheld') return <path className="tile-hatched" d={hatching(area, 7)} />
  return (
    <g>
      <rect className={`tile tile-${look}`} {...area} />
      {look === 'refused' && <path className="tile-cross" d={`M${x + width - 14} ${y + 4}l10 10m0 -10l-10 10`} />}
      {look === 'silent' && <path className="tile-cross" d={`M${x + width - 15} ${y + 9}h11`} />}
    </g>
  )
}

export interface TileKeyProps {
  readonly parts: readonly { readonly look: TileLook; readonly words: string }[]
  /** What the signs of a phone's tiles stand for. */
  readonly tiles: readonly MapTile[]
}

/** What the fills stand for, and on a phone the signs. */
export function TileKey({ parts, tiles }: TileKeyProps) {
  const signs = signsOf(tiles)
  return (
    <>
      <ul className="chart-key">
        {parts.map(({ look, words }) => (
          <li key={look}>
            <svg viewBox="0 0 26 20" width="26" height="20" aria-hidden="true">
              <TileShape look={look} x={1} y={1} width={24} height={18} />
            </svg>{' '}
            {words}
          </li>
        ))}
      </ul>
      <ul className="chart-key tile-signs">
        {tiles
          .toSorted((a, b) => ((signs.get(a.key) ?? '') < (signs.get(b.key) ?? '') ? -1 : 1))
          .map((tile) => (
            <li key={tile.key}>
              <strong>{signs.get(tile.key)}</strong> {shortestName(tile)}
            </li>
          ))}
      </ul>
    </>
  )
}
