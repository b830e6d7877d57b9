import { elementSpans, type ElementSpan } from './element-spans.ts'

/** A file, and the places in it at which something is done. */
export interface Blow {
  readonly text: string
  readonly at: number
  readonly to: number
  readonly size: number
  readonly element: () => ElementSpan | undefined
  readonly other: () => ElementSpan | undefined
  readonly choose: (choices: readonly string[], number?: number) => string
  readonly files: readonly string[]
}

const names = [
  'section',
  'level',
  'p',
  'num',
  'heading',
  'quotedStructure',
  'mod',
  'table',
  'td',
  'toc',
  'def',
  'ref',
  'meta',
  'ins',
  'authorialNote',
  'amendment',
  'P1',
  'P2group',
  'P3para',
  'Pnumber',
  'Text',
  'BlockAmendment',
  'Tabular',
  'Schedule',
  'ListItem',
  'CommentaryRef',
  'Citation',
  'Versions',
  'Effect',
  'other',
]
const namespaces = [
  '',
  'http://docs.oasis-open.org/legaldocml/ns/akn/3.0',
  'http://www.legislation.gov.uk/namespaces/legislation',
  'http://www.w3.org/2005/Atom',
  'http://www.w3.org/1999/xhtml',
  'urn:none',
]
const strangeWords = [
  'section 1(1)(a) to (z), 2 and Schedule 9 ',
  '“‘',
  '”',
  '\u0000',
  '\uFFFE',
  '\uD800',
  '&#x0;',
  '&amp;',
  ']]>',
  '<![CDATA[',
  '<!--',
  '--',
  '1'.repeat(5000),
  'ſ'.repeat(999),
  '\u202E',
  '. . .',
  '<?L 1-1?>',
  '<?L?>',
  '__proto__',
  'constructor',
  'that Act ',
]
const strangeValues = [
  '',
  '0',
  '-1',
  '1e9',
  'NaN',
  '#',
  '__proto__',
  '99999999999999999999',
  'http://[',
  '2024-02-30',
  '../..',
  'toString',
  'Sch. 1 para. 2(a)(b)(c)',
]
const otherFiles = [
  '',
  ' \n',
  '\uFEFF',
  '<!DOCTYPE html><html><body>Sign in</body></html>',
  '{"items":[]}',
  '[[[[',
  '%PDF-1.7\n%âãÏÓ',
  'PK\u0003\u0004\u0000\u0000',
  '<?xml version="1.0"?>',
  '<a',
  '<rss/>',
  'ref,label\n1,2',
  '<a>'.repeat(10_000),
  '<akomaNtoso/>',
  '<Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation"/>',
]

/** Within what is allowed, at its end, and far behind it. */
const depths = [3, 30, 240, 10_000]

/** What can be done to a file, by name. */
export const ways = {
  cut: ({ text, at }) => text.slice(0, at),
  headless: ({ text, at }) => text.slice(at),
  drop: ({ text, at, size }) => text.slice(0, at) + text.slice(at + (size % 2000)),
  double: ({ text, at, to, size }) => text.slice(0, to) + text.slice(at, at + (size % 2000)) + text.slice(to),
  swap: ({ text, at, to, size }) => {
    const [first, second] = at < to ? [at, to] : [to, at]
    const length = Math.min(size % 2000, second - first)
    return (
      text.slice(0, first) +
      text.slice(second, second + length) +
      text.slice(first + length, second) +
      text.slice(first, first + length) +
      text.slice(second + length)
    )
  },
  flip: ({ text, at, size }) =>
    text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << (size % 16))) + text.slice(at + 1),
  speak: ({ text, at, choose }) => text.slice(0, at) + choose(strangeWords) + text.slice(at),
  speakInside: ({ text, element, choose }) => after(text, element(), choose(strangeWords)),
  renameOne: ({ text, element, choose }) => {
    const span = element()
    return span
      ? text.slice(0, span.start) + renamed(text.slice(span.start, span.end), choose(names)) + text.slice(span.end)
      : text
  },
  renameAll: ({ text, element, choose }) => {
    const span = element()
    return span ? text.replaceAll(new RegExp(`(</?)${span.name}(?=[\\s/>])`, 'g'), `$1${choose(names)}`) : text
  },
  renamespace: ({ text, choose, to }) => text.replaceAll(choose(namespaces.slice(1)), choose(namespaces, to)),
  dropElement: ({ text, element }) => {
    const span = element()
    return span ? text.slice(0, span.start) + text.slice(span.end) : text
  },
  doubleElement: ({ text, element, other }) => {
    const span = element()
    return span ? after(text, other(), text.slice(span.start, span.end)) : text
  },
  repeatElement: ({ text, element, size }) => {
    const span = element()
    const copy = span ? text.slice(span.start, span.end) : ''
    return after(text, span, copy.repeat(Math.min(size % 200, Math.floor(100_000 / (copy.length + 1)))))
  },
  bury: ({ text, element, size, choose }) => {
    const span = element()
    const [name, depth] = [choose(names), depths[size % depths.length] ?? 0]
    return span
      ? `${text.slice(0, span.start)}${`<${name}>`.repeat(depth)}${text.slice(span.start, span.end)}${`</${name}>`.repeat(depth)}${text.slice(span.end)}`
      : text
  },
  entities: ({ text, size }) =>
    `<!DOCTYPE a [${Array.from({ length: 2 + (size % 20) }, (_, n) => `<!ENTITY e${n} "${`&e${n + 1};`.repeat(10)}">`).join('')}]>${text.replace(/^<\?xml[^>]*\?>/, '').replace('>', '>&e0;')}`,
  fatten: ({ text, at, size, choose }) =>
    text.slice(0, at) + text.slice(at).replace(/="/, `="${choose(['x', '1', ' ', 'a/'], at).repeat(size % 200_000)}`),
  crowd: ({ text, at, size }) =>
    text.slice(0, at) +
    text.slice(at).replace(/ /, ` ${Array.from({ length: size % 2000 }, (_, n) => `a${n}="${n}" `).join('')}`),
  oneId: ({ text, choose }) =>
    text.replaceAll(/ (eId|id|GUID|guid|wId)="[^"]*"/g, ` $1="${choose(['same', '', '__proto__', 'sec_1'])}"`),
  revalue: ({ text, at, choose }) => text.slice(0, at) + text.slice(at).replace(/="[^"]*"/, `="${choose(strangeValues)}"`),
  revalueAll: ({ text, at, choose }) => {
    const attribute = /(\s[\w:-]+)="/.exec(text.slice(at))?.[1]
    return attribute ? text.replaceAll(new RegExp(`${attribute}="[^"]*"`, 'g'), `${attribute}="${choose(strangeValues)}"`) : text
  },
  graft: ({ text, at, to, choose, files }) => {
    const donor = choose(files)
    return text.slice(0, at) + donor.slice(Math.floor((to / (text.length + 1)) * donor.length))
  },
  graftElement: ({ text, element, choose, to, files }) => {
    const spans = elementSpans(choose(files).slice(0, 60_000))
    const span = spans[to % Math.max(spans.length, 1)]
    return after(text, element(), span ? choose(files).slice(span.start, span.end) : '')
  },
  replace: ({ choose }) => choose(otherFiles),
  prefix: ({ text, choose }) => choose(otherFiles) + text,
} satisfies Record<string, (blow: Blow) => string>

function after(text: string, span: ElementSpan | undefined, addition: string): string {
  return span ? text.slice(0, span.end) + addition + text.slice(span.end) : text
}

function renamed(element: string, name: string): string {
  return element.replace(/^<[\w:.-]+/, `<${name}`).replace(/<\/[\w:.-]+>$/, `</${name}>`)
}

/** What leaves a file well-formed more often than not is done more often: most other files go no further than the parser. */
export const stillXml: readonly (keyof typeof ways)[] = [
  'renameOne',
  'renameAll',
  'dropElement',
  'doubleElement',
  'repeatElement',
  'oneId',
  'revalue',
  'revalueAll',
  'speakInside',
  'bury',
]
