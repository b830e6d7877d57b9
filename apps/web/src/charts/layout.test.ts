import { describe, expect, test } from 'vitest'
import { flights, intervals, releases, stages, uses, waiting } from '../gallery/sample.data.ts'
import { layOutBars } from './bar-layout.ts'
import { drawingWidth, lettering } from './drawing.tsx'
import { layOutFine } from './fine-layout.ts'
import { layOutReleases } from './release-lanes-layout.ts'
import { columnLabels } from './share-matrix-layout.ts'
import { layOutLanes, markSize } from './lanes-layout.ts'
import { labelsAcross, labelsDown, railSpan, staysOf } from './rails-layout.ts'
import { crosses, isFree, linesThrough, roomOfWords } from './room.ts'
import { diagonalOf, layOutStaircase, type StaircaseLayout } from './staircase-layout.ts'
import { placeWords } from './staircase-words.ts'
import { textWidth, wrapText } from './text-measure.ts'
import { apart, keptInside, ticksOf } from './time-axis.tsx'
import { spanOf, timeScale } from './time-scale.ts'

const proportions = ['phone', 'desk'] as const

describe.each(proportions)('a staircase on a %s', (proportion) => {
  const layout = layOutStaircase(flights, '2026-11-24', proportion)

  test('numbers its rungs one after another, in the order of its key', () => {
    expect(layout.rungs.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  test('lets no number cover another', () => {
    const gaps = layout.rungs.flatMap((one, index) =>
      layout.rungs.slice(index + 1).map((other) => Math.hypot(one.mark.x - other.mark.x, one.mark.y - other.mark.y)),
    )
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(layout.disc * 2)
  })

  test('keeps every rung inside the plot', () => {
    const { plot } = layout
    const outside = layout.rungs.filter(
      ({ x, low, high }) => x < plot.left || x > plot.right || low > plot.bottom || high < plot.top,
    )
    expect(outside).toEqual([])
  })

  test('is overdue exactly where a promised day came before anything else was said or done', () => {
    const due = layout.treads.map((tread) => tread.due !== undefined)
    // The spring passed before 4 June 2020; the response came within the year; the Bill and the Act came after their days.
    expect(due).toEqual([true, false, false, false, true, false, true])
  })
})

test('a staircase still waiting runs to the day the page shows', () => {
  const layout = layOutStaircase(waiting, '2026-11-24', 'desk')
  expect(layout.treads.at(-1)?.to).toBe(layout.x('2026-11-24'))
  expect(layout.treads.at(-1)?.riser).toBeUndefined()
})

test('a window without a last day runs to the top of the plot and holds no tread', () => {
  const layout: StaircaseLayout = layOutStaircase(waiting, '2026-11-24', 'phone')
  const open = layout.rungs.filter(({ isOpenEnded }) => isOpenEnded)
  expect(open.map(({ rung, high }) => [rung.key, high])).toEqual([['pr05', layout.plot.top]])
  expect(layout.treads).toHaveLength(2)
})

describe('the labels of a rail', () => {
  const span = railSpan({ stages, gaps: [], royalAssent: '2023-10-26' })
  const scale = timeScale(span, [94, 820])

  test.each(['commons', 'lords'] as const)('that runs across touch neither each other nor a pole (%s)', (house) => {
    const own = stages.filter((stage) => stage.house === house)
    const labels = labelsAcross(own, scale, { size: lettering.desk, right: 956 }).map((label) => ({
      ...label,
      end: label.start + Math.max(...label.lines.map((line) => textWidth(line, lettering.desk))),
    }))
    const touching = labels.flatMap((label) =>
      labels.filter((other) => other !== label && other.level >= label.level && other.at > label.start && other.at < label.end),
    )
    expect(touching).toEqual([])
  })

  test('that runs down stand one under another', () => {
    const labels = labelsDown(stages, timeScale(span, [44, 640]), { size: 16, width: 100, leading: 18 })
    const overlapping = labels.filter((label, index) => {
      const before = labels[index - 1]
      return before !== undefined && label.start < before.start + before.lines.length * 18
    })
    expect(overlapping).toEqual([])
  })
})

test('a Bill stays in a House until it is sent to the other', () => {
  expect(staysOf(stages).map(({ house }) => house)).toEqual(['commons', 'lords', 'commons', 'lords'])
})

test('bars stand one under another, on a phone with room for a label that does not fit beside its words', () => {
  const bars = [
    { key: 'a', label: 'Facebook-owned apps', low: 55, words: '55.4% (3,203 of 5,784)' },
    { key: 'b', label: 'Snapchat', low: 18, words: '18.3%' },
  ]
  const [first, second] = layOutBars([{ key: 'all', bars }], 'phone', 44).bars
  expect([first?.isTight, second?.isTight]).toEqual([true, false])
  expect((second?.y ?? 0) - (first?.y ?? 0)).toBeGreaterThan(40)
})

describe('an axis of time', () => {
  test('keeps its last words on the drawing', () => {
    const span = spanOf(['2024-10-01', '2026-07-02'])
    const right = timeScale(span, [62, 314])(span.to)
    expect(keptInside('Jul ’26', timeScale(span, [62, 314])('2026-07-01'), right)).toBeLessThan(300)
  })

  test('leaves out every other tick where two would touch, and so on', () => {
    const at = (...all: number[]) => all.map((x) => ({ day: `at ${x}`, words: 'Apr ’17', x }))
    expect(apart(at(25, 68, 136, 204)).map(({ x }) => x)).toEqual([25, 136])
    expect(apart(at(25, 136, 204))).toHaveLength(3)
    expect(apart([])).toEqual([])
  })

  test('names years of a long span and months of a short one, thinned to fit', () => {
    const long = spanOf(['2010-01-01', '2026-11-24'])
    const short = spanOf(['2022-03-17', '2023-10-26'])
    const words = (span: typeof long, room: number) => ticksOf(span, timeScale(span, [0, 800]), room).map((tick) => tick.words)
    expect(words(long, 70)).toEqual(['2010', '2012', '2014', '2016', '2018', '2020', '2022', '2024', '2026'])
    expect(words(short, 64)).toEqual(['Apr ’22', 'Jul ’22', 'Oct ’22', 'Jan ’23', 'Apr ’23', 'Jul ’23', 'Oct ’23'])
  })
})

test('the heads of eight columns of shares keep a gutter between them', () => {
  const column = { key: 'a', label: '3 April 2017 to October 2019', published: '14 August 2023', answered: '45 of 45 forces' }
  const { period, published } = columnLabels(column, 8)
  for (const line of [...period, ...published]) expect(textWidth(line, lettering.desk), line).toBeLessThan(93.5 - 16)
})

test('a span needs a day', () => {
  expect(() => spanOf([])).toThrow('at least one day')
})

test('lines are wrapped between words and no wider than asked', () => {
  const lines = wrapText('Public Bill Committee of the House of Commons', 120, 16)
  expect(lines.join(' ')).toBe('Public Bill Committee of the House of Commons')
  expect(Math.max(...lines.map((line) => textWidth(line, 16)))).toBeLessThanOrEqual(120)
})

describe.each(proportions)('words on a staircase on a %s', (proportion) => {
  const layout = layOutStaircase(flights, '2026-11-24', proportion)
  const words = placeWords(flights, layout, proportion)

  test('say how late each thing came without crossing the diagonal, a tread or one another', () => {
    const boxes = words.lateness.map((label) => roomOfWords([label.words], label, proportion))
    const lines = [diagonalOf(layout), ...layout.treads.map(({ from, to, y }) => ({ from: { x: from, y }, to: { x: to, y } }))]
    expect(words.lateness.map((label) => label.words)).toContain('696 days late')
    for (const box of boxes) expect(isFree(box, { boxes: boxes.filter((other) => other !== box), lines })).toBe(true)
  })

  test('name the diagonal', () => {
    expect(words.diagonal).toBeDefined()
  })
})

describe.each(proportions)('lanes with marks on a %s', (proportion) => {
  const { lanes } = layOutLanes(uses, spanOf(['2024-01-01', '2026-06-30']), proportion)

  test('show two uses of one day as two marks', () => {
    const places = lanes.flatMap(({ marks }) => marks.map(({ mark, x, y }) => `${mark.on} ${x} ${y}`))
    expect(new Set(places).size).toBe(uses.flatMap(({ marks = [] }) => marks).length)
  })

  test('let no mark cover another, leave the drawing or touch the name of its lane', () => {
    for (const { marks, nameAt, top, bottom } of lanes) {
      const gaps = marks.flatMap((one, index) =>
        marks.slice(index + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)),
      )
      expect(Math.min(markSize, ...gaps)).toBeGreaterThanOrEqual(markSize)
      expect(
        marks.filter(({ x, y }) => x < markSize / 2 || x + markSize / 2 > drawingWidth[proportion] || y < top || y > bottom),
      ).toEqual([])
      expect(proportion === 'desk' || nameAt < top).toBe(true)
    }
  })
})

describe.each(proportions)('the drawing of a fine on a %s', (proportion) => {
  test.each([undefined, 100e6, 180e6, 260e6, 1e9, 120e9])(
    'has words that no line runs through, at a turnover of %s',
    (turnover) => {
      const { words, curve, limbs = [] } = layOutFine({ currency: 'GBP', fixedCap: 18e6, percent: 10, turnover }, proportion)
      const boxes = words.map((placed) => roomOfWords(placed.lines, placed, proportion))
      for (const box of boxes) {
        const lines = [...linesThrough(curve), ...linesThrough(limbs)]
        expect(isFree(box, { boxes: boxes.filter((other) => other !== box), lines })).toBe(true)
      }
      expect(words.map(({ key }) => key)).toContain(turnover === undefined ? 'equal' : 'asked')
    },
  )
})

test('lines of the axis run beside bars, never through the name of a group', () => {
  for (const proportion of proportions) {
    const { heads, bands } = layOutBars(
      [
        { key: 'one', label: 'One', bars: intervals.slice(0, 2) },
        { key: 'two', label: 'Two', bars: intervals.slice(2) },
      ],
      proportion,
      44,
    )
    expect(heads.filter(({ y }) => bands.some(([from, to]) => y > from && y - 14 < to))).toEqual([])
  }
})

test('a line is told from one that only passes a box by', () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 }
  expect(crosses({ from: { x: 0, y: 0 }, to: { x: 30, y: 30 } }, box)).toBe(true)
  expect(crosses({ from: { x: 0, y: 15 }, to: { x: 9, y: 15 } }, box)).toBe(false)
  expect(crosses({ from: { x: 0, y: 12 }, to: { x: 12, y: 0 } }, box)).toBe(false)
  expect(crosses({ from: { x: 15, y: 0 }, to: { x: 15, y: 30 } }, box)).toBe(true)
})

describe.each(proportions)('releases in rows on a %s', (proportion) => {
  const layout = layOutReleases(releases, { span: spanOf(['2017-04-01', '2026-03-31']), proportion, top: 40 })
  const tracks = layout.lanes.flatMap((lane) => lane.tracks)

  test('stand under one another, none touching the next', () => {
    const bases = tracks.map(({ base, top }) => [top, base] as const)
    expect(bases.every(([top], index) => index === 0 || top > (bases[index - 1]?.[1] ?? 0))).toBe(true)
  })

  test('have one scale: an area is a count, whatever the length of its period', () => {
    const areas = tracks.flatMap(({ blocks }) =>
      blocks.map(({ block, width }) => ({ key: block.key, area: width * layout.rise(block.low ?? 0) })),
    )
    const area = (key: string) => areas.find((each) => each.key === key)?.area ?? 0
    expect(area('st04') / area('st01')).toBeCloseTo(5000 / 3171, 1)
  })

  test('draw periods that overlap under one another', () => {
    expect(layout.lanes.map((lane) => lane.tracks.length)).toEqual([1, 2, 1, 1, 1])
  })

  test('write over every block inside the drawing', () => {
    const outside = tracks.flatMap(({ blocks }) =>
      blocks.filter(({ wordsAt: { x, anchor } }) => (anchor === 'start' ? x < 2 : x > layout.right)),
    )
    expect(outside).toEqual([])
  })
})
