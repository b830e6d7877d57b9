import { renderToStaticMarkup } from 'react-dom/server'
import { drawingWidth, Label, leading, looks, wrapText, type Picture } from '../charts/index.ts'
import { SiteContext, type SiteState } from '../place/site-state.ts'

const margin = 32
const width = drawingWidth.desk + 2 * margin
const headingLeading = 30

/** A drawing and what must be read with it. */
export interface StandaloneParts {
  readonly picture: Picture
  readonly site: SiteState
  /** Where it comes from, under what licence it may be used, and the day it speaks of. */
  readonly imprint: readonly string[]
}

/**
 * A drawing as a file of its own: its title and sentence over it; coverage, sources and licence under it; on paper of its own, in the
 * colours of the light theme. It asks for no stylesheet, no font file and no script.
 */
export function standaloneSvg({ picture, site, imprint }: StandaloneParts): string {
  const drawing = renderToStaticMarkup(<SiteContext value={site}>{picture.draw('desk')}</SiteContext>)
  const drawn = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(drawing)?.[1] ?? 0)
  const title = wrapText(picture.title, drawingWidth.desk, 24)
  const sentence = wrapText(picture.sentence, drawingWidth.desk, 15)
  const below = [picture.marks, picture.coverage, ...imprint].flatMap((words) =>
    words === undefined ? [] : wrapText(words, drawingWidth.desk, 15),
  )
  const toSentence = margin + title.length * headingLeading + 4
  const toDrawing = toSentence + sentence.length * leading + 18
  const toBelow = toDrawing + drawn + 30
  const height = Math.ceil(toBelow + below.length * leading + margin - 12)
  const svg = renderToStaticMarkup(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily="'Atkinson Hyperlegible Next', Arial, Helvetica, sans-serif"
      fontSize={15}
    >
      <title>{picture.title}</title>
      <desc>{[picture.sentence, picture.coverage, ...imprint].join(' ')}</desc>
      <rect className="paper" width={width} height={height} />
      <Label x={margin} y={margin + 20} look="heading" leading={headingLeading}>
        {title}
      </Label>
      <Label x={margin} y={toSentence + 15} leading={leading}>
        {sentence}
      </Label>
      <g transform={`translate(${margin} ${toDrawing})`} dangerouslySetInnerHTML={{ __html: drawing }} />
      <Label x={margin} y={toBelow} look="soft" leading={leading}>
        {below}
      </Label>
    </svg>,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutStylesheet(svg)}\n`
}

/** The same drawing with the meaning of its classes written out. Throws for a class whose meaning nobody wrote down: that is a bug. */
export function withoutStylesheet(svg: string): string {
  return svg.replaceAll(/ class="([^"]*)"/g, (_, names: string) => {
    const meant = names.split(' ').map((name) => {
      const look = looks[name]
      if (look === undefined) throw new Error(`The class “${name}” of a drawing means nothing without a stylesheet.`)
      return look
    })
    return Object.entries(Object.assign({}, ...meant) as Record<string, string>)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('')
  })
}
