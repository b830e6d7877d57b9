import { expect, test } from 'vitest'
import { networkOf, networksOf, shortened } from './client-address.ts'

test.each([
  ['203.0.113.77', '203.0.113.77', '203.0.113.0'],
  ['::ffff:203.0.113.77', '203.0.113.77', '203.0.113.0'],
  ['2001:db8:12:34:5:6:7:8', '2001:db8:12:34::', '2001:db8:12::'],
  ['2001:0db8::8', '2001:db8:0:0::', '2001:db8:0::'],
  ['::1', '0:0:0:0::', '0:0:0::'],
  ['fe80::1%eth0', 'fe80:0:0:0::', 'fe80:0:0::'],
  ['nonsense', 'unknown', undefined],
  [undefined, 'unknown', undefined],
])('%s is slowed down as %s and kept as %s', (address, network, kept) => {
  expect(networkOf(address)).toBe(network)
  expect(shortened(address)).toBe(kept)
})

test.each([
  ['203.0.113.77', ['203.0.113.77', '203.0.113.0/24']],
  ['::ffff:203.0.113.77', ['203.0.113.77', '203.0.113.0/24']],
  ['2001:db8:12:3456::1', ['2001:db8:12:3456::', '2001:db8:12:3400::/56', '2001:db8:12::/48', '2001:db8::/32']],
  ['2001:db8:12:34::1', ['2001:db8:12:34::', '2001:db8:12:0::/56', '2001:db8:12::/48', '2001:db8::/32']],
  ['::1', ['0:0:0:0::', '0:0:0:0::/56', '0:0:0::/48', '0:0::/32']],
  ['nonsense', ['unknown']],
])('%s stands in %j', (address, networks) => {
  expect(networksOf(address)).toEqual(networks)
})
