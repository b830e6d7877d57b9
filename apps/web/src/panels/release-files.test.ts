import { expect, test } from 'vitest'
import { emptySite } from '../place/site-state.ts'
import { dataAddress } from './release-files.tsx'

const edition = { number: 3, publishedOn: '2024-06-03' }

test('data are of the edition and the day that the page shows', () => {
  expect(dataAddress({ ...emptySite, edition }, '/data/due.csv')).toBe('/data/due.csv')
  expect(dataAddress({ ...emptySite, edition, permanent: true }, '/data/due.csv')).toBe('/data/due.csv?edition=3')
  expect(dataAddress({ ...emptySite, edition, permanent: true, asOf: '2024-01-02' }, '/data/due.csv')).toBe(
    '/data/due.csv?edition=3&asOf=2024-01-02',
  )
})
