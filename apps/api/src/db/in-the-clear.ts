const ownMachine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/
/** What the driver takes to mean: encrypted, and with a certificate that holds. */
const verified = new Set(['prefer', 'require', 'verify-ca', 'verify-full'])

/**
 * The host of a PostgreSQL address that is reached over a network and is not asked for encryption with a certificate that holds; `undefined`
 * for this machine, for a socket, and for all others.
 */
export function databaseInTheClear(url: string): string | undefined {
  const { hostname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? decodeURIComponent(hostname)
  if (host === '' || host.startsWith('/') || ownMachine.test(host)) return undefined
  const isCompatible = searchParams.get('uselibpqcompat') === 'true'
  const mode = searchParams.get('sslmode') ?? (searchParams.get('ssl') === 'true' ? 'verify-full' : 'disable')
  return verified.has(mode) && (!isCompatible || mode === 'verify-full') ? undefined : host
}
