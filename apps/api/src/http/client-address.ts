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

/**
 * The network a client belongs to and the wider ones around it, narrowest first: whoever has one IPv6 line often has its /56, and whoever
 * rents a server a /48, with as many /64s as they like. Of IPv4 the address, and the 256 it stands among.
 */
export function networksOf(address: string | undefined): string[] {
  const [plain, network] = [withoutMapping(address ?? ''), networkOf(address)]
  if (isIPv4(plain)) return [network, `${plain.replace(/\d+$/, '0')}/24`]
  if (!isIPv6(plain)) return [network]
  const [first = '0', second = '0', third = '0', fourth = '0'] = groups(plain)
  const block = (Number.parseInt(fourth, 16) & 0xff_00).toString(16)
  return [network, `${first}:${second}:${third}:${block}::/56`, `${first}:${second}:${third}::/48`, `${first}:${second}::/32`]
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
