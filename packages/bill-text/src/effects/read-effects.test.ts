import { expect, test } from 'vitest'
import { xmlRoot } from '../testing/clml.ts'
import { effectsFeed, ferriesAct } from '../testing/clml-documents.ts'
import { keptFile } from '../testing/kept-file.ts'
import { latestEffects, readEffectsFeed, unappliedEffects } from './index.ts'

const feed = readEffectsFeed(xmlRoot(effectsFeed))
const page = feed.ok ? feed.value : undefined

test('a page of the feed says which it is and where the next one is', () => {
  expect(page).toMatchObject({
    title: 'Changes to Legislation',
    updated: '2032-04-01T12:15:49.175521+01:00',
    page: 1,
    lastPage: 2,
    total: 3,
    next: 'http://www.legislation.gov.uk/changes/affecting/ukpga/2031/9/data.feed?page=2',
  })
})

test('an effect modified twice is one effect with two records, of which the latest counts', () => {
  const effects = page?.effects ?? []
  expect(effects.map(({ key, isApplied }) => [key, isApplied])).toEqual([
    ['key-1@2032-03-01T09:00:00Z', false],
    ['key-1@2032-03-30T14:23:33Z', true],
  ])
  expect(latestEffects(effects.toReversed()).map(({ key }) => key)).toEqual(['key-1@2032-03-30T14:23:33Z'])
})

test('an effect says what is done to what by what, and how far it is in force from when', () => {
  expect(page?.effects[0]).toMatchObject({
    what: 'words substituted',
    needsApplying: true,
    affected: {
      title: 'Harbours Act 1990',
      year: 1990,
      number: '2',
      words: 's. 4(1)-(3)',
      extent: 'E+W',
      places: [{ words: 's. 4(1)-(3)', to: 'http://www.legislation.gov.uk/id/ukpga/1990/2/section/4/3', isMissing: true }],
    },
    affecting: { title: 'Ferries Act 2031', words: 'Sch. 1 para. 2', places: [{ isMissing: false }] },
    commencedBy: [{ words: 's. 3' }],
    inForce: [
      { isProspective: true, extent: '' },
      {
        on: '2032-06-01',
        isProspective: false,
        extent: 'for specified purposes, for E.',
        by: { year: 2032, number: '5', places: [{ words: 'art. 2' }] },
      },
    ],
  })
})

test('a document without effects has none, and is no feed', () => {
  const act = xmlRoot(ferriesAct)
  expect(unappliedEffects(act)).toEqual([])
  expect(readEffectsFeed(act)).toMatchObject({ ok: false, reason: 'other-vocabulary' })
})

const published = keptFile('data/clml/changes-affecting-ukpga-2002-38-feed.xml')
const childSupport = keptFile('data/clml/ukpga-1991-48-metadata.xml')

test.skipIf(published === undefined)(
  'a published page of 336 changes is read, each with what it does, to what and since when',
  () => {
    const read = readEffectsFeed(xmlRoot(published ?? ''))
    const effects = read.ok ? read.value.effects : []
    expect(read.ok && [read.value.page, read.value.lastPage, read.value.total, effects.length]).toEqual([1, 1, 336, 336])
    expect(new Set(effects.map(({ key }) => key)).size).toBe(336)
    expect(effects.filter(({ what, affected, affecting }) => !what || !affected.uri || affecting.places.length === 0)).toEqual([])
    expect(effects.flatMap(({ inForce }) => inForce).filter(({ on, isProspective }) => !on === !isProspective)).toEqual([])
  },
)

test.skipIf(childSupport === undefined)('the metadata of an Act gives all its 1,493 unapplied effects', () => {
  const effects = unappliedEffects(xmlRoot(childSupport ?? ''))
  expect([effects.length, effects.filter(({ isApplied }) => isApplied).length]).toEqual([1493, 0])
})
