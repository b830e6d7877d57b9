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
      const words = [...svg.querySelectorAll('text')]
        .flatMap((text) => (text.childElementCount === 0 ? [text] : [...text.querySelectorAll('tspan')]))
        .map((text) => ({ text, said: `“${text.textContent}”`, points: corners(text), isOn: lettersOf(text) }))
      const lines = [...svg.querySelectorAll<SVGGeometryElement>(strong)].filter((line) => 'getPointAtLength' in line)
      const strokes = lines.map((line) => ({
        name: line.getAttribute('class') ?? line.parentElement?.getAttribute('class'),
        points: along(line),
      }))
      const edge = svg.getBoundingClientRect()
      return words.flatMap(({ text, said, isOn }, index) => {
        const others = words.slice(index + 1).filter(({ points }) => points.some(isOn))
        // A number stands on its disc, over whatever the disc covers.
        const through = text.matches('.disc-number') ? [] : strokes.filter(({ points }) => points.some(isOn))
        const own = text.getBoundingClientRect()
        const isOutside = own.left < edge.left - 2 || own.right > edge.right + 2
        return [
          ...(isOutside ? [`${said} leaves the drawing`] : []),
          ...others.map((other) => `${said} and ${other.said} overlap`),
          ...through.map(({ name }) => `${said} is struck by ${name}`),
        ]
      })
    }

    /**
     * Tells of points of the screen whether they are on the letters of words, without the room above and below them. Where the words are is
     * asked once, and not for each of a million points: the browser takes its time to answer.
     */
    function lettersOf(words: SVGGraphicsElement): (point: Point) => boolean {
      const { x, y, width, height } = words.getBBox()
      const { a, b, c, d, e, f } = (words.getScreenCTM() ?? new DOMMatrix()).inverse()
      return (point) => {
        const across = a * point.x + c * point.y + e
        const down = b * point.x + d * point.y + f
        return across > x + 1 && across < x + width - 1 && down > y + height * 0.22 && down < y + height * 0.82
      }
    }

    /** Points of the screen all over some words. */
    function corners(words: SVGGraphicsElement): Point[] {
      const { x, y, width, height } = words.getBBox()
      const steps = Array.from({ length: 25 }, (_, step) => x + 1 + ((width - 2) * step) / 24)
      return onScreen(
        words,
        steps.flatMap((across) => [0.25, 0.5, 0.8].map((share) => ({ x: across, y: y + height * share }))),
      )
    }

    function along(line: SVGGeometryElement): Point[] {
      const length = line.getTotalLength()
      const steps = Array.from({ length: Math.ceil(length / 1.5) + 1 }, (_, step) => Math.min(length, step * 1.5))
      return onScreen(
        line,
        steps.map((step) => line.getPointAtLength(step)),
      )
    }

    function onScreen(element: SVGGraphicsElement, points: readonly Point[]): Point[] {
      const { a, b, c, d, e, f } = element.getScreenCTM() ?? new DOMMatrix()
      return points.map(({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f }))
    }
  })
}

interface Point {
  readonly x: number
  readonly y: number
}
