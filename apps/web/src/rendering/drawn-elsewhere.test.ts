import { expect, test } from 'vitest'
import { emptySite } from '../place/site-state.ts'
import { imprintOf } from './drawn-elsewhere.tsx'

const picture = { cited: [], page: { to: '/offences' } } as never

test.each<[string, string | undefined, string]>([
  [
    'with the address of the site, where that is known',
    'https://dutywatch.example',
    'Dutywatch. https://dutywatch.example/offences',
  ],
  ['as a page of the site it is from, where it is not', undefined, 'Dutywatch. On the page /offences of the site it is from'],
])('a drawing says where its figures stand: %s', (_, baseUrl, shown) => {
  expect(imprintOf(picture, { ...emptySite, baseUrl })).toContain(shown)
})
