/**
 * The library's answer without the tokens of sessions: these are for the cookie, which no script can read, and for nothing else. Cookies and
 * status stay as they are.
 */
export async function withoutTokens(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return response
  const body: unknown = await response.json()
  const told = isRecord(body) ? { ...rest(body), ...(isRecord(body['session']) && { session: rest(body['session']) }) } : body
  const { status, headers } = response
  headers.delete('content-length')
  return new Response(JSON.stringify(told), { status, headers })
}

function rest({ token: _token, ...told }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return told
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
