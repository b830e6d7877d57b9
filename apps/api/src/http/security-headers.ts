const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]
const contentSecurityPolicy = [...policy, "frame-ancestors 'none'"].join('; ')

/** The header by which a page may be shown in a frame of any site; nothing else is allowed it that other pages are not. */
export const framedAnywhere: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...policy, 'frame-ancestors *'].join('; '),
}

/** The header by which a page of ours may be shown in a frame of the desk. */
export const framedByUs: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...policy, "frame-ancestors 'self'"].join('; '),
}

/** The header by which a page runs nothing and stands in no frame, where others of its door do. */
export const runsNothing: Readonly<Record<string, string>> = { 'Content-Security-Policy': contentSecurityPolicy }

/** The headers of every response: nothing is loaded from elsewhere, nothing runs, nobody frames us. HTTPS is insisted on where it is used. */
export function securityHeaders(baseUrl?: string): Record<string, string> {
  return {
    ...runsNothing,
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(baseUrl?.startsWith('https://') ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  }
}

const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What the desk answers with besides: our own scripts run and ask our own server, and nothing is kept anywhere or read by other sites. */
export const deskHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': deskPolicy,
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
}
