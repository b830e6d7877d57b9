/** The token of the link that this page was opened with; taken out of the address at once, so that nobody reads it there or goes back to it. */
export function takeLinkToken(): string {
  const token = location.hash.slice(1)
  if (token !== '') history.replaceState(history.state, '', location.pathname)
  return token
}
