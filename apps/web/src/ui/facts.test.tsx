import type { Source } from '@dutywatch/domain/source'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { emptySite, SiteContext } from '../place/site-state.ts'
import { Citations, FoldedCitations, type CitationShown } from './citations.tsx'
import { DataTable } from './data-table.tsx'
import { DateWords } from './day.tsx'
import { KeyFacts } from './key-facts.tsx'
import { Quantity, Share } from './quantity.tsx'
import { Timeline } from './timeline.tsx'

const source = {
  id: 'nspcc',
  title: 'Online child grooming offences',
  publisher: 'NSPCC',
  kind: 'party',
  published: '2020-05-29',
}
const notes = {
  id: 'notes',
  title: 'Explanatory Notes',
  publisher: 'legislation.gov.uk',
  kind: 'official',
  published: '2023-10-26',
}
const sources = new Map([source, notes].map((each) => [each.id, each as unknown as Source]))
const site = { ...emptySite, asOf: '2020-06-01', sources }
const one: CitationShown[] = [{ source: 'nspcc', confidence: 'confirmed' }]
const four: CitationShown[] = [
  { source: 'a', confidence: 'unverified', note: 'recalled' },
  { source: 'nspcc', confidence: 'reported', locator: 'p. 3' },
  { source: 'b', confidence: 'unverified' },
  { source: 'c', confidence: 'unverified' },
]

function htmlOf(node: ReactNode): string {
  return renderToStaticMarkup(<SiteContext value={site}>{node}</SiteContext>)
}

function textOf(node: ReactNode): string {
  return htmlOf(node)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
}

describe('citations', () => {
  test('name publisher and day after the word for how sure we are, and link to the source on the page’s day', () => {
    expect(textOf(<Citations of={one} />)).toBe(' Confirmed: NSPCC, 29 May 2020')
    expect(htmlOf(<Citations of={one} />)).toContain('href="/sources/nspcc?asOf=2020-06-01"')
  })

  test('begin with the surest, each confidence said once', () => {
    expect(textOf(<Citations of={four} />)).toBe(' Reported: NSPCC, 29 May 2020, p. 3.  Unverified: a (recalled); b; c')
  })

  test('say of a source that came out after the day the page shows that it was read later, and when it was published', () => {
    const later: CitationShown[] = [...one, { source: 'notes', confidence: 'confirmed', locator: 'Annex B' }]
    expect(textOf(<Citations of={later} />)).toBe(
      ' Confirmed: NSPCC, 29 May 2020; legislation.gov.uk, read later: published 26 October 2023, Annex B',
    )
    expect(textOf(<FoldedCitations of={later} inSight={1} />)).toMatch(/^ Confirmed: 2 sources, 1 read later/)
    const today = renderToStaticMarkup(
      <SiteContext value={{ ...site, asOf: undefined, on: '2020-06-01' }}>
        <Citations of={later} />
      </SiteContext>,
    )
    expect(today).not.toContain('read later')
  })

  test('fold when there are more than three, and say how many and how sure', () => {
    expect(textOf(<FoldedCitations of={four} />)).toMatch(/^ Reported: 4 sources/)
    expect(htmlOf(<FoldedCitations of={four} />)).toContain('<details')
    expect(htmlOf(<FoldedCitations of={four.slice(0, 3)} />)).not.toContain('<details')
  })
})

describe('a figure', () => {
  test('stands with its unit, scope, coverage and source', () => {
    const figure = (
      <Quantity amount={10119} unit="recorded offences" scope="England and Wales" coverage="41 of 43 forces" source={one} />
    )
    expect(textOf(figure)).toBe('10,119 recorded offencesEngland and Wales; 41 of 43 forces.  Confirmed: NSPCC, 29 May 2020')
  })

  test('without a source is refused', () => {
    expect(() => htmlOf(<Quantity amount={1} unit="offence" source={[]} />)).toThrow('without its source')
  })

  test('that is a share says of how many, or that nobody said', () => {
    expect(textOf(<Share percent={55.4} of="cases with a known method" n={5784} count={3203} source={one} />)).toContain(
      '3,203 of 5,784',
    )
    expect(textOf(<Share percent={37} of="cases with a known method" n={undefined} source={one} />)).toContain(
      'their number was not published',
    )
  })
})

describe('a vague date', () => {
  test('keeps its words and says how they are read', () => {
    const words = <DateWords words="in the spring" window={{ earliest: '2020-03-01', latest: '2020-05-31' }} />
    expect(textOf(words)).toBe('“in the spring” (1 March to 31 May 2020)')
  })

  test('that is exact is said once', () => {
    const window = { earliest: '2025-11-03', latest: '2025-11-03' }
    expect(textOf(<DateWords words="3 November 2025" window={window} />)).toBe('3 November 2025')
  })
})

describe('a table', () => {
  const columns = [
    { heading: 'Force', cell: (row: { name: string; count: number }) => row.name },
    { heading: 'Offences', cell: (row: { name: string; count: number }) => row.count, numeric: true },
  ]

  test('names its rows and columns for those who hear it, and labels every value for a phone', () => {
    const html = htmlOf(
      <DataTable caption="Offences" rows={[{ name: 'Kent', count: 122 }]} rowKey={(row) => row.name} columns={columns} />,
    )
    expect(html).toContain('<caption>Offences</caption>')
    expect(html).toContain('<th role="columnheader" scope="col">Force</th>')
    expect(html).toContain('<th role="rowheader" scope="row" data-label="Force">Kent</th>')
    expect(html).toContain('<td role="cell" data-label="Offences" class="numeric">')
  })

  test('without rows says why instead', () => {
    const empty = (
      <DataTable caption="Offences" rows={[]} rowKey={() => ''} columns={columns} whenEmpty="No force has answered." />
    )
    expect(htmlOf(empty)).toBe('<p class="empty">No force has answered.</p>')
  })
})

test('a fact without a value is left out', () => {
  const facts = [
    { term: 'Said', value: 'yes' },
    { term: 'To', value: undefined },
  ]
  expect(textOf(<KeyFacts facts={facts} />)).toBe('Saidyes')
})

test('a timeline says the days of a span, and marks where a year begins', () => {
  const items = [
    { id: 'a', on: '2022-05-24', until: '2022-06-28', title: 'Committee' },
    { id: 'b', on: '2022-07-12', title: 'Report' },
    { id: 'c', on: '2023', words: 'early 2023', title: 'Later' },
  ]
  const html = htmlOf(<Timeline items={items} />)
  expect(html).toContain('24 May to 28 June 2022')
  expect([...html.matchAll(/data-year="(\d+)"/g)].map(([, year]) => year)).toEqual(['2022', '2023'])
})
