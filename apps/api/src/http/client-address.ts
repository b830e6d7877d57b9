import { isIPv4, isIPv6 } from 'node:net'

const groupsOfNetwork = 4
const groupsKept = 3

/**
 * The network a client belongs to, by which it is slowed down: an IPv4 address as it is, the /64 of an IPv6 address, which is one line.
 * What is no address is one network.
 */
export function networkOf(address: string | undefined): string {
  const plain = withoutMapping(address ?? '')
  if (isIPv4(plain)) return plain
  return isIPv6(plain) ? `${groups(plain).slice(0, groupsOfNetwork).join(':')}::` : 'unknown'
}

/** An address as it may be kept: without the last part of an IPv4 address, and only the first 48 bits of an IPv6 address. */
export function shortened(address: string | undefined): string | undefined {
  const plain = withoutMapping(address ?? '')
  if (isIPv4(plain)) return plain.replace(/\d+$/, '0')
  return isIPv6(plain) ? `${groups(plain).slice(0, groupsKept).join(':')}::` : undefined
}

/** IPv4 as a socket for both kinds writes it. */
function withoutMapping(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

function groups(address: string): string[] {
  const [before = '', after] = address.toLowerCase().split('::')
  const front = before === '' ? [] : before.split(':')
  if (after === undefined) return front.map(plainGroup)
  const back = after === '' ? [] : after.split(':')
  const zeros = Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].map(plainGroup)
}

function plainGroup(group: string): string {
  return group.replace(/^0+(?=.)/, '')
}
