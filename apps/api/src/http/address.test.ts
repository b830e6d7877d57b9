import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAddress } from './address.ts'

test.each([
  ['/', '/'],
  ['/asks/a2.3', '/asks/a2.3'],
  ['/?', '/'],
  ['/p?b=2&a=1', '/p?a=1&b=2'],
  ['/p?a=2&a=1', '/p?a=2&a=1'],
  ['/p?&a=1&&', '/p?a=1'],
  ['/p?a=1#there', '/p?a=1'],
  ['/p?to=a//b?c', '/p?to=a//b?c'],
  ['/caf%C3%A9', '/caf%C3%A9'],
])('%s is kept as %s', (asked, kept) => {
  expect(readAddress(asked)).toEqual({ ok: true, value: kept })
})

test.each(['p', '*', '', 'http://elsewhere.example/', '/%', '/%E0%A4%A', '/%00', '/%0d%0aX: y', '/p?a=%ff'])(
  '"%s" is refused',
  (asked) => {
    expect(readAddress(asked)).toMatchObject({ ok: false, reason: 'address-malformed' })
  },
)

test.each(['//', '//[', '//p//elsewhere.example/', '/edition/1//elsewhere.example/', '/.//elsewhere.example/', '/\\p/'])(
  '"%s" is refused, for a part of it may be read as the name of a host',
  (asked) => {
    expect(readAddress(asked)).toMatchObject({ ok: false, reason: 'address-malformed' })
  },
)

test('an address of more than 2,048 characters is refused', () => {
  expect(readAddress(`/${'a'.repeat(2_047)}`).ok).toBe(true)
  expect(readAddress(`/${'a'.repeat(2_048)}`)).toMatchObject({ ok: false, reason: 'address-too-long' })
})

test('an address that is kept is kept as itself, in whatever order its parameters came', () => {
  const parameter = fc.stringMatching(/^[a-z]{1,3}=[a-z0-9]{0,3}$/)
  fc.assert(
    fc.property(
      fc.uniqueArray(parameter, { selector: (text) => text.split('=')[0] }),
      fc.func(fc.integer()),
      (parameters, by) => {
        const shuffled = parameters.toSorted((a, b) => by(a) - by(b))
        const [one, other] = [parameters, shuffled].map((list) => readAddress(`/p?${list.join('&')}`))
        expect(one).toEqual(other)
        expect(readAddress(one?.ok ? one.value : '')).toEqual(one)
      },
    ),
    { seed: 20200529 },
  )
})
