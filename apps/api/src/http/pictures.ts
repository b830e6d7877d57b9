import { createHash } from 'node:crypto'
import { Lru } from '../ledger/lru.ts'

/** Turns drawings into pictures for programs that take no SVG. */
export interface Pictures {
  /** A PNG of a drawing, twice its size so that it stays sharp in print. */
  png(svg: string): Promise<Buffer>
}

const picturesHeld = 64

/**
 * Draws with the fonts in the files given and no others, so that a picture is the same on every machine. Loads what draws when the
 * first picture is asked for, and draws one drawing once, under however many addresses it is asked for.
 */
export function picturesWith(fontFiles: readonly string[]): Pictures {
  const held = new Lru<Promise<Buffer>>(picturesHeld)

  async function draw(svg: string): Promise<Buffer> {
    const { renderAsync } = await import('@resvg/resvg-js')
    const font = { fontFiles: [...fontFiles], loadSystemFonts: false }
    return (await renderAsync(svg, { font, fitTo: { mode: 'zoom', value: 2 } })).asPng()
  }

  return {
    png: (svg) => {
      const digest = createHash('sha256').update(svg).digest('base64url')
      return held.of(digest, () => {
        const drawn = draw(svg)
        drawn.catch(() => held.forget(digest))
        return drawn
      })
    },
  }
}
