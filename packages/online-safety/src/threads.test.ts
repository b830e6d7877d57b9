import { labelIn, parseClauseCell, ProvisionThread } from '@dutywatch/domain/provision'
import { describe, expect, test } from 'vitest'
import { csvRows, keptFile } from './testing/kept-file.ts'
import { texts } from './texts.data.ts'
import { threads as written } from './threads.ts'

const threads = (written ?? []).map((thread) => ProvisionThread.parse(thread))
const named = (id: string) => threads.find((thread) => thread.id === id)
const labelsOf = (id: string) => named(id)?.labels.map(({ text, label }) => `${text}: ${label}`)

describe('the provisions of the Act through the texts of the Bill', () => {
  test('what is now section 3 was clause 2 as introduced in the Commons', () => {
    expect(labelsOf('section-3')).toEqual([
      'introduced: cl. 2',
      'commons-committee: cl. 2',
      'lords-introduced: cl. 2',
      'lords-committee: cl. 2',
      'lords-report: cl. 3',
      'act: s. 3',
    ])
  })

  test('a provision that came late has no label in the texts before it', () => {
    expect(labelsOf('section-1')).toEqual(['lords-report: cl. 1', 'act: s. 1'])
    expect(labelsOf('schedule-16')).toEqual([
      'lords-introduced: Sch. 16',
      'lords-committee: Sch. 16',
      'lords-report: Sch. 16',
      'act: Sch. 16',
    ])
  })

  test('the duties about adults stood beside section 12 and never reached the Act', () => {
    expect(named('section-12')?.heading).toBe('Safety duties protecting children')
    expect(labelsOf('safety-duties-protecting-adults')).toEqual(['introduced: cl. 13', 'commons-committee: cl. 13'])
  })

  test('all 241 sections and 17 Schedules are there, each with its heading', () => {
    const inAct = threads.filter((thread) => labelIn(thread, 'act'))
    expect(inAct).toHaveLength(241 + 17)
    expect(inAct.filter(({ heading }) => heading === undefined)).toEqual([])
  })

  test('no two provisions bear one label in one text', () => {
    const labels = threads.flatMap(({ labels: own }) => own.map(({ text, label }) => `${text}: ${label}`))
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([])
  })

  test('each is known from the day of the first text that contained it', () => {
    const day = new Map(texts?.map(({ id, publishedOn }) => [id, publishedOn]))
    const wrong = threads.filter(({ knownFrom, labels }) => knownFrom !== labels.map(({ text }) => day.get(text) ?? '').sort()[0])
    expect(wrong.map(({ id }) => id)).toEqual([])
  })
})

const annexC = keptFile('data/explanatory-notes/osa2023_annexC_clause_numbering_raw.csv')
const columns = ['introduced', 'commons-committee', 'lords-introduced', 'lords-committee', 'lords-report']

/** Cells of Annex C that give one number to two sections, with what is held instead; each thread says so in its note. */
const misprints = new Map([
  ['237 introduced', 'cl. 190'],
  ['226 commons-committee', 'cl. 183'],
  ['209 lords-committee', 'cl. 189'],
  ['185 lords-introduced', undefined],
])

test.skipIf(annexC === undefined)(
  'every label agrees with Annex C of the Explanatory Notes, but for four misprints that are named',
  () => {
    const rows = csvRows(annexC ?? '').slice(1)
    const differences = rows.flatMap(([act = '', ...cells]) => {
      const section = act.replace('Schedule ', '')
      const id = act === 'N/A' ? 'lords-report-clause-64' : act === section ? `section-${section}` : `schedule-${section}`
      const thread = named(id)
      return columns.flatMap((text, index) => {
        const place = `${act} ${text}`
        const printed = misprints.has(place) ? misprints.get(place) : parseClauseCell(cells[index] ?? '').label
        const held = thread && labelIn(thread, text)?.label
        return thread && held === printed ? [] : [`${place}: ${held ?? 'nothing'} for ${printed ?? 'nothing'}`]
      })
    })
    expect(rows).toHaveLength(259)
    expect(differences).toEqual([])
  },
)

test('each misprint is explained where it was put right', () => {
  const sections = [...misprints.keys()].map((place) => `section-${place.split(' ')[0]}`)
  expect(sections.filter((id) => !named(id)?.note?.includes('Annex C'))).toEqual([])
})
