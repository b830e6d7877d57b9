import { expect, test } from 'vitest'
import { clml, clmlOf } from '../testing/clml.ts'
import { ferriesAct, lighthouseOrder } from '../testing/clml-documents.ts'

test('an Act says which version of it this is, of what, and which part the file holds', () => {
  const { facts, findings } = clmlOf(ferriesAct)
  expect(facts).toEqual({
    format: 'clml',
    kind: 'act',
    title: 'Ferries Act 2031',
    number: '2031 c. 9',
    year: 2031,
    version: '2032-01-01',
    workUri: 'http://www.legislation.gov.uk/id/ukpga/2031/9',
    versionUri: 'http://www.legislation.gov.uk/ukpga/2031/9/2032-01-01',
    partUri: 'http://www.legislation.gov.uk/ukpga/2031/9/part/1/2032-01-01',
    language: 'en',
    dates: [
      { what: 'enacted', on: '2031-07-03' },
      { what: 'valid-from', on: '2032-01-01' },
    ],
    extent: 'E+W+S',
  })
  expect(findings.map(({ code, line }) => [code, line])).toEqual([['not-a-day', 5]])
})

test('an instrument has its numbers and days', () => {
  expect(clmlOf(lighthouseOrder).facts).toMatchObject({
    kind: 'instrument',
    number: 'S.I. 2031/44 (W. 7)',
    version: 'made',
    workUri: 'http://www.legislation.gov.uk/id/wsi/2031/44',
    dates: [
      { what: 'made', on: '2031-05-04' },
      { what: 'laid', on: '2031-05-06' },
      { what: 'coming-into-force', on: '2031-06-01' },
    ],
  })
})

test('a file without metadata is told by what it holds', () => {
  expect(clml('<EURetained><EUBody/></EURetained>').facts).toMatchObject({ kind: 'eu-instrument', version: 'adopted' })
  expect(clml('<Primary><PrimaryPrelims><Title>Tolls Act</Title></PrimaryPrelims></Primary>').facts.title).toBe('Tolls Act')
  expect(clml('<ExplanatoryNotes/>', 'EN').facts).toMatchObject({ kind: 'notes', title: 'Untitled' })
})

test('a type that is the name of something in JavaScript is a type we do not know', () => {
  for (const type of ['constructor', '__proto__', 'toString'])
    expect(clmlOf(lighthouseOrder.replace('WelshStatutoryInstrument', type)).facts).toMatchObject({
      kind: 'instrument',
      number: '2031/44 (W. 7)',
    })
})
