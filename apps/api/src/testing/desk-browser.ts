/** What the desk answered. */
export interface DeskAnswer {
  readonly status: number
  readonly headers: Headers
  /** The body, parsed when it is JSON. */
  readonly body: unknown
  /** The text at the end of these names in the body; throws when there is none. */
  readonly text: (...names: readonly string[]) => string
}

/** A browser at the desk: it keeps cookies, and says where its requests come from. */
export class DeskBrowser {
  readonly cookies = new Map<string, string>()
  readonly #url: string
  readonly #origin: string
  readonly #headers: Readonly<Record<string, string>>

  /** A browser that reaches the server at one address and believes itself at another, as behind a proxy. */
  constructor(url: string, headers: Readonly<Record<string, string>> = {}, origin = url) {
    this.#url = url
    this.#headers = headers
    this.#origin = origin
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<DeskAnswer> {
    return this.#ask(path, { headers })
  }

  /** Sends JSON as the desk would, from where it is open. */
  post(path: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<DeskAnswer> {
    const sent = { 'content-type': 'application/json', origin: this.#origin, 'sec-fetch-site': 'same-origin', ...headers }
    return this.#ask(path, { method: 'POST', body: JSON.stringify(body), headers: sent })
  }

  auth(path: string, body: unknown): Promise<DeskAnswer> {
    return this.post(`/desk/auth${path}`, body)
  }

  query(procedure: string, input?: unknown): Promise<DeskAnswer> {
    const asked = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return this.get(`/desk/trpc/${procedure}${asked}`)
  }

  mutate(procedure: string, input?: unknown): Promise<DeskAnswer> {
    return this.post(`/desk/trpc/${procedure}`, input ?? {})
  }

  async #ask(
    path: string,
    init: { method?: string; body?: string; headers: Readonly<Record<string, string>> },
  ): Promise<DeskAnswer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...(cookie !== '' && { cookie }), ...this.#headers, ...init.headers }
    const answer = await fetch(`${this.#url}${path}`, { ...init, headers, redirect: 'manual' })
    for (const set of answer.headers.getSetCookie()) this.#keep(set)
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.includes('json') && text !== ''
    const body: unknown = isJson ? JSON.parse(text) : text
    return { status: answer.status, headers: answer.headers, body, text: (...names) => textAt(body, names) }
  }

  #keep(set: string): void {
    const [pair = '', ...attributes] = set.split('; ')
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

function textAt(body: unknown, names: readonly string[]): string {
  let value = body
  for (const name of names) value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  if (typeof value !== 'string') throw new Error(`There is no ${names.join('.')} in ${JSON.stringify(body)}`)
  return value
}
