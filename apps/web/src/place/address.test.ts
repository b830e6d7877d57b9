import { describe, expect, test } from 'vitest'
import { addressFrom, readAddress, sayAddress, standsUnder } from './address.ts'
import { recordOfPage, recordPage } from './record-address.ts'

const today = { base: '', asOf: undefined }
const past = { base: '', asOf: '2020-05-29' }
const permanent = { base: '/edition/3', asOf: undefined }

describe('a link', () => {
  test.each([
    ['on a page of today is the plain path', today, { to: '/asks' }, '/asks'],
    ['on a past day keeps the day', past, { to: '/asks' }, '/asks?asOf=2020-05-29'],
    ['leaves the past when it says so', past, { to: '/asks', asOf: 'present' }, '/asks'],
    ['goes to another day when it names one', past, { to: '/asks', asOf: '2021-05-12' }, '/asks?asOf=2021-05-12'],
    ['keeps its edition', permanent, { to: '/asks' }, '/edition/3/asks'],
    ['to the front page of an edition has no closing slash', permanent, { to: '/' }, '/edition/3'],
    ['carries its query before the day', past, { to: '/asks', query: { sort: 'code' } }, '/asks?sort=code&asOf=2020-05-29'],
    ['leaves out what is empty', today, { to: '/asks', query: { sort: '', page: undefined, size: 0 } }, '/asks?size=0'],
    ['ends with the part of the page', past, { to: '/asks', hash: 'a2.3' }, '/asks?asOf=2020-05-29#a2.3'],
    ['writes signs of an address as letters', today, { to: '/asks', query: { q: 'a&b=c' } }, '/asks?q=a%26b%3Dc'],
  ] as const)('%s', (_, site, destination, address) => {
    expect(addressFrom(site, destination)).toBe(address)
  })
})

test('an address is read into its path and its query, the day left out', () => {
  expect(readAddress('/powers/fines?turnover=100&asOf=2020-05-29')).toEqual({ path: '/powers/fines', query: { turnover: '100' } })
})

test('an address that makes no sense as letters is shown as it came', () => {
  expect([sayAddress('/caf%C3%A9'), sayAddress('/%E0%A4')]).toEqual(['/café', '/%E0%A4'])
})

test('a page stands under the pages above it, and under no page that only begins alike', () => {
  const at = (path: string) => ['/', '/bill', '/bill/clauses'].filter((above) => standsUnder({ path }, above))
  expect([at('/'), at('/bill'), at('/bill/clauses'), at('/billing')]).toEqual([['/'], ['/bill'], ['/bill', '/bill/clauses'], []])
})

test('a record is told on its own page where its kind has one, and at its permanent address otherwise', () => {
  expect([recordPage('asks', 'a2.3'), recordPage('stageEvents', 'c1')]).toEqual(['/asks/a2.3', '/record/stageEvents/c1'])
})

test('a page of one record is known by the pattern of its path, and no other page is taken for one', () => {
  expect([
    recordOfPage('/promises/:id', 'full-ban'),
    recordOfPage('/powers/fines', undefined),
    recordOfPage('/asks', undefined),
  ]).toEqual(['/record/commitments/full-ban', undefined, undefined])
})
