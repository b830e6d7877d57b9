/**
 * The link that makes somebody a member. The token stands behind the `#`: browsers send that part to no server, so it is in no log and in
 * no referrer.
 */
export function joinLink(baseUrl: string, token: string): string {
  return `${baseUrl}/desk/join#${token}`
}

/** The link by which a password is set anew. */
export function resetLink(baseUrl: string, token: string): string {
  return `${baseUrl}/desk/reset#${token}`
}
