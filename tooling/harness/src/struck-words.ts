import type { Page } from 'playwright-core'

/**
 * The words on the visible drawings of a page that other words cover, that a strong line or a mark runs through, or that leave it,
 * each with the name of its drawing. Hairlines of a grid may run behind words.
 */
export function struckWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const strong = [
      '.diagonal, .tread, .riser, .bracket, .rail, .bill-line, .sitting, .limb, .fine-line, .drop, .zero, .on-line path, .segment-start, .block-top, .share-range, .tile-cross',
      '.disc, .diamond, .dot, .dot-quiet, .rung-day, [class^="tone-"] > *',
    ].join(', ')

    const drawings = [...document.querySelectorAll<SVGSVGElement>('svg.drawing')].filter((svg) => svg.getClientRects().length > 0)
    return [
      ...new Set(drawings.flatMap((svg) => struckIn(svg).map((found) => `${svg.querySelector('title')?.textContent}: ${found}`))),
    ]

    function struckIn(svg: SVGSVGElement): string[] {
      const words = [...svg.querySelectorAll('text')].flatMap((text) =>
        text.childElementCount === 0 ? [text] : [...text.querySelectorAll('tspan')],
      )
      const lines = [...svg.querySelectorAll<SVGGeometryElement>(strong)].filter((line) => 'getPointAtLength' in line)
      const strokes = lines.map((line) => ({
        name: line.getAttribute('class') ?? line.parentElement?.getAttribute('class'),
        points: along(line),
      }))
      return words.flatMap((one, index) => {
        const others = words.slice(index + 1).filter((other) => corners(other).some((point) => isOn(one, point)))
        // A number stands on its disc, over whatever the disc covers.
        const through = one.matches('.disc-number')
          ? []
          : strokes.filter(({ points }) => points.some((point) => isOn(one, point)))
        const edge = svg.getBoundingClientRect()
        const own = one.getBoundingClientRect()
        const isOutside = own.left < edge.left - 2 || own.right > edge.right + 2
        return [
          ...(isOutside ? [`“${one.textContent}” leaves the drawing`] : []),
          ...others.map((other) => `“${one.textContent}” and “${other.textContent}” overlap`),
          ...through.map(({ name }) => `“${one.textContent}” is struck by ${name}`),
        ]
      })
    }

    /** Whether a point of the screen is on the letters of words, without the room above and below them. */
    function isOn(words: SVGGraphicsElement, point: DOMPoint): boolean {
      const { x, y, width, height } = words.getBBox()
      const own = point.matrixTransform(words.getScreenCTM()?.inverse())
      return own.x > x + 1 && own.x < x + width - 1 && own.y > y + height * 0.22 && own.y < y + height * 0.82
    }

    /** Points of the screen all over some words. */
    function corners(words: SVGGraphicsElement): DOMPoint[] {
      const { x, y, width, height } = words.getBBox()
      const steps = Array.from({ length: 25 }, (_, step) => x + 1 + ((width - 2) * step) / 24)
      return steps.flatMap((across) => [0.25, 0.5, 0.8].map((share) => onScreen(words, new DOMPoint(across, y + height * share))))
    }

    function along(line: SVGGeometryElement): DOMPoint[] {
      const length = line.getTotalLength()
      return Array.from({ length: Math.ceil(length / 1.5) + 1 }, (_, step) =>
        onScreen(line, line.getPointAtLength(Math.min(length, step * 1.5))),
      )
    }

    function onScreen(element: SVGGraphicsElement, { x, y }: DOMPoint): DOMPoint {
      return new DOMPoint(x, y).matrixTransform(element.getScreenCTM() ?? undefined)
    }
  })
}
