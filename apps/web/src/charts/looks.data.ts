/** The colours of the light theme, for drawings that leave the site and its stylesheet. Held to tokens.css by a test. */
export const lightColours = {
  paper: '#fbfaf6',
  ink: '#17202e',
  'ink-soft': '#454e5d',
  hairline: '#d8d4c8',
  edge: '#767d88',
  good: '#0a5f55',
  middling: '#7d4f00',
  bad: '#9c2a18',
  unknown: '#535b68',
  'unknown-tint': '#ebe9e2',
  'series-1': '#12479f',
  'series-2': '#0a7364',
  'series-quiet': '#a9adb3',
  'step-1': '#e4ebf6',
  'step-2': '#bccfea',
  'step-3': '#8fadd9',
  'step-4': '#12479f',
} as const

const colour = lightColours
const filled = (fill: string) => ({ fill })
const ruled = (stroke: string, width = 1) => ({ fill: 'none', stroke, 'stroke-width': String(width) })

/**
 * What the classes of drawings mean where no stylesheet is, as attributes that every program reads. A class that only tells parts apart
 * means nothing here.
 */
export const looks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  paper: filled(colour.paper),
  drawing: {},
  'drawing-desk': {},

  label: filled(colour.ink),
  soft: filled(colour['ink-soft']),
  strong: { 'font-weight': '700' },
  place: { 'font-weight': '700', 'font-size': '18' },
  heading: { 'font-weight': '700', 'font-size': '24' },
  'tone-bad': filled(colour.bad),
  former: { fill: colour['ink-soft'], 'text-decoration': 'line-through' },

  grid: ruled(colour.hairline),
  zero: ruled(colour.ink, 1.5),
  leader: ruled(colour.edge),

  bar: filled(colour['series-1']),
  'bar-interval': {
    fill: colour['series-1'],
    'fill-opacity': '0.22',
    stroke: colour['series-1'],
    'stroke-dasharray': '4 3',
    'stroke-width': '1.5',
  },
  'bar-open': filled(colour['series-1']),
  'bar-point': ruled(colour.ink, 3),
  'unknown-line': { ...ruled(colour.unknown, 3), 'stroke-dasharray': '3 4' },

  block: { fill: colour['series-1'], 'fill-opacity': '0.3' },
  'block-top': ruled(colour['series-1'], 3),
  'block-between': ruled(colour['series-1']),
  'unknown-block': { ...ruled(colour.unknown, 2), 'stroke-dasharray': '4 4' },

  'share-whole': ruled(colour.edge),
  'share-base': filled(colour['series-2']),
  'share-range': ruled(colour.ink, 2),

  tile: { stroke: colour.edge },
  'tile-1': filled(colour['step-1']),
  'tile-2': filled(colour['step-2']),
  'tile-3': filled(colour['step-3']),
  'tile-4': filled(colour['step-4']),
  'tile-refused': filled(colour.paper),
  'tile-silent': filled(colour.paper),
  'tile-outside': { fill: 'none', 'stroke-dasharray': '2 4' },
  'tile-hatched': { fill: colour.paper, stroke: colour.hairline },
  'tile-cross': ruled(colour.bad, 2),
  'on-tile': filled(colour.ink),
  'on-dark': filled(colour.paper),

  coverage: ruled(colour.good, 2),
  'coverage-full': filled(colour.good),
  'coverage-half': {},
  'coverage-cross': { stroke: colour.bad },
  'coverage-empty': { stroke: colour.unknown, 'stroke-dasharray': '3 2.4' },
  filled: filled(colour.good),
}
