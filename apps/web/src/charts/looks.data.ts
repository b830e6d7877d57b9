/** The colours of the light theme, for drawings that leave the site and its stylesheet. Held to tokens.css by a test. */
export const lightColours = {
  paper: '#fbfaf6',
  'paper-raised': '#f3f1ea',
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
  'series-3': '#9a5f00',
  'series-4': '#8a3ab0',
  'series-5': '#b0331d',
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
  mask: { fill: colour.paper, stroke: colour.paper, 'stroke-width': '4', 'stroke-linejoin': 'round' },
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

  // A series lends its colour to what is drawn inside it.
  'series-1': { color: colour['series-1'] },
  'series-2': { color: colour['series-2'] },
  'series-3': { color: colour['series-3'] },
  'series-4': { color: colour['series-4'] },
  'series-5': { color: colour['series-5'] },

  'past-area': filled(colour['paper-raised']),
  diagonal: ruled(colour.edge, 1.5),
  tread: ruled('currentColor', 2),
  overdue: { stroke: colour.bad, 'stroke-dasharray': '2 4', 'stroke-width': '2.5' },
  riser: ruled('currentColor', 1.25),
  rung: { ...ruled('currentColor', 8), 'stroke-opacity': '0.55' },
  'open-ended': { 'stroke-width': '3', 'stroke-dasharray': '6 4', 'stroke-opacity': '1' },
  'rung-arrow': filled('currentColor'),
  'rung-day': filled('currentColor'),
  disc: { fill: 'currentColor', stroke: colour.paper, 'stroke-width': '2' },
  'disc-number': { fill: colour.paper, 'font-weight': '700' },
  diamond: { fill: colour.ink, stroke: colour.paper, 'stroke-width': '1.5' },
  bracket: ruled(colour.bad, 1.5),

  rail: ruled(colour.edge, 1.5),
  'bill-line': { ...ruled(colour['series-1'], 5), 'stroke-linejoin': 'round' },
  sitting: ruled(colour.ink, 2),
  gap: { fill: colour['paper-raised'], stroke: colour.edge, 'stroke-dasharray': '3 3' },
  assent: {},

  limb: { ...ruled(colour.edge, 1.5), 'stroke-dasharray': '5 5' },
  'fine-line': { ...ruled(colour['series-1'], 4), 'stroke-linejoin': 'round' },
  drop: { ...ruled(colour.ink), 'stroke-dasharray': '2 3' },
  dot: { fill: colour.ink, stroke: colour.paper, 'stroke-width': '2' },
  'dot-quiet': { fill: colour.paper, stroke: colour.edge, 'stroke-width': '2' },
}
