/** Everything of the sign-in library that is answered. What is not named here does not exist: no sign-up, no redirects, no other provider. */
const doors = {
  GET: [
    '/get-session',
    '/reset-password/ways',
    '/passkey/generate-register-options',
    '/passkey/generate-authenticate-options',
    '/passkey/list-user-passkeys',
  ],
  POST: [
    '/sign-in/email',
    '/sign-out',
    '/request-password-reset',
    '/reset-password',
    '/reset-password/read',
    '/change-password',
    '/update-user',
    '/two-factor/enable',
    '/two-factor/disable',
    '/two-factor/verify-totp',
    '/two-factor/verify-backup-code',
    '/two-factor/generate-backup-codes',
    '/passkey/verify-registration',
    '/passkey/verify-authentication',
    '/passkey/delete-passkey',
    '/passkey/update-passkey',
    '/invitation/read',
    '/invitation/redeem',
  ],
} as const

/** Whether something can be asked under `/desk/auth`. */
export function isDoor(method: string, path: string): boolean {
  const open: readonly string[] = method === 'GET' || method === 'POST' ? doors[method] : []
  return open.includes(path)
}
