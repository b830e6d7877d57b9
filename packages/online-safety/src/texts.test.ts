import { describe, expect, test } from 'vitest'
import { keptFile, keptRecords } from './testing/kept-file.ts'
import { texts } from './texts.data.ts'

describe('the texts of the law', () => {
  test('come in the order they were published', () => {
    const days = texts?.map(({ publishedOn }) => publishedOn) ?? []
    expect(days).toEqual([...days].sort())
  })

  test('a print number that is only recalled is not shown as confirmed', () => {
    const recalled = texts?.filter(({ note }) => note?.includes('recalled')) ?? []
    expect(recalled.length).toBeGreaterThan(5)
    expect(recalled.filter(({ citations }) => citations.some(({ confidence }) => confidence !== 'unverified'))).toEqual([])
  })
})

const versions = 'facts/bill-versions.json'

test.skipIf(keptFile(versions) === undefined)(
  'every version of the Bill that was gathered is held with its number and day',
  () => {
    const held = new Set(texts?.map(({ number, publishedOn }) => `${number} of ${publishedOn}`))
    expect(keptRecords(versions).filter(({ number, date }) => !held.has(`${number} of ${date}`))).toEqual([])
  },
)
