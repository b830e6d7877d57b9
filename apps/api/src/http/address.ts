import { accept, refuse, type Outcome } from '@dutywatch/domain'

/** The longest path and query that is answered. */
export const maxAddressLength = 2_048

/**
 * The path and query asked for, in the one spelling under which its answer is kept: parameters sorted by name, no fragment, no lone
 * question mark. Refuses what is too long and what no server could have linked to.
 */
export function readAddress(asked: string): Outcome<string, 'address-too-long' | 'address-malformed'> {
  if (asked.length > maxAddressLength) {
    return refuse(
      'address-too-long',
      `This address is longer than the ${maxAddressLength.toLocaleString('en-GB')} characters we read. Start again from the first page.`,
    )
  }
  const [beforeFragment = ''] = asked.split('#', 1)
  const [path = '', ...rest] = beforeFragment.split('?')
  if (!path.startsWith('/') || leadsElsewhere(path) || !decodes(beforeFragment)) {
    return refuse(
      'address-malformed',
      'This address is garbled: it holds characters that no link of ours has. Check it, or start again from the first page.',
    )
  }
  const parameters = rest
    .join('?')
    .split('&')
    .filter((parameter) => parameter !== '')
  const sorted = parameters.length > 1 ? parameters.toSorted(byName) : parameters
  return accept(sorted.length === 0 ? path : `${path}?${sorted.join('&')}`)
}

/** Browsers, and whoever reads an address as they do, take what follows two slashes for the name of a host, and `\` for a slash. */
function leadsElsewhere(path: string): boolean {
  return path.includes('//') || path.includes('\\')
}

/** By name only, so that the order of values given twice under one name is kept: it can mean something. */
function byName(a: string, b: string): number {
  const [nameA = '', nameB = ''] = [a.split('=', 1)[0], b.split('=', 1)[0]]
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0
}

function decodes(text: string): boolean {
  if (!text.includes('%')) return !hasControl(text)
  try {
    return !hasControl(decodeURIComponent(text))
  } catch {
    return false
  }
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 32 || code === 127) return true
  }
  return false
}
