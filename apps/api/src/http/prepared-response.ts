import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encode, encodingFor, type Encoding } from './encoding.ts'

const smallestCompressed = 600
const defaultBrotliQuality = 5
const bytesOfHeaders = 2_048

/** What a route answers, before it is made ready to be sent again and again. */
export interface PlainResponse {
  readonly status: number
  /** The media type with its charset. */
  readonly type: string
  readonly body: string | Buffer
  readonly cacheControl: string
  readonly headers?: Readonly<Record<string, string>> | undefined
}

interface Variant {
  /** Names and values by turns, as `writeHead` takes them without looking at each. */
  readonly headers: string[]
  readonly notModified: string[]
  readonly body: Buffer
}

/** A response ready to be sent as it is: in every coding, with its ETag. */
export interface PreparedResponse {
  readonly status: number
  /** What it weighs in memory. */
  readonly bytes: number
  readonly tag: string
  readonly variants: Readonly<Record<Encoding, Variant>>
}

/** How a response is made ready. */
export interface Preparation {
  /** The headers of every response. */
  readonly common: Readonly<Record<string, string>>
  /** 0 to 11; 5 unless said otherwise. */
  readonly brotliQuality?: number
  /** False for what is sent once and forgotten. */
  readonly compress?: boolean
}

/** Makes a response ready: compressed once, with a strong ETag that is the digest of its bytes. */
export async function prepare(plain: PlainResponse, preparation: Preparation): Promise<PreparedResponse> {
  const body = typeof plain.body === 'string' ? Buffer.from(plain.body) : plain.body
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 24)
  const worthIt = preparation.compress !== false && body.length >= smallestCompressed && isText(plain.type)
  const bodies = worthIt
    ? await encode(body, preparation.brotliQuality ?? defaultBrotliQuality)
    : { br: body, gzip: body, identity: body }
  const variant = (encoding: Encoding) =>
    variantOf(plain, { common: preparation.common, tag, encoding, body: bodies[encoding], plainBody: body })
  const distinct = new Set(Object.values(bodies))
  return {
    status: plain.status,
    bytes: bytesOfHeaders + [...distinct].reduce((sum, { length }) => sum + length, 0),
    tag,
    variants: { br: variant('br'), gzip: variant('gzip'), identity: variant('identity') },
  }
}

/** By the whole name or its suffix: a workbook is `…openxmlformats…`, and compressed already. */
function isText(type: string): boolean {
  return /^text\/|[/+](?:json|javascript|xml)(?:;|$)/.test(type)
}

interface VariantParts {
  readonly common: Readonly<Record<string, string>>
  readonly tag: string
  readonly encoding: Encoding
  readonly body: Buffer
  readonly plainBody: Buffer
}

const etagSuffix = { br: '-br', gzip: '-gz', identity: '' } as const

function variantOf(plain: PlainResponse, { common, tag, encoding, body, plainBody }: VariantParts): Variant {
  const encoded = body !== plainBody
  const validators = {
    ETag: `"${tag}${encoded ? etagSuffix[encoding] : ''}"`,
    'Cache-Control': plain.cacheControl,
    Vary: 'Accept-Encoding',
    ...common,
  }
  const headers = {
    'Content-Type': plain.type,
    'Content-Length': String(body.length),
    ...(encoded ? { 'Content-Encoding': encoding } : {}),
    ...validators,
    ...plain.headers,
  }
  // Browsers take the headers of a 304 for those of what they hold: one that the answer has otherwise than all others is repeated, and so is
  // the edition, for what was taken back makes a later one of the very same bytes.
  const repeated = Object.entries(plain.headers ?? {}).filter(([name]) => name in common || name === 'Dutywatch-Edition')
  const notModified = { ...validators, ...Object.fromEntries(repeated) }
  return { headers: Object.entries(headers).flat(), notModified: Object.entries(notModified).flat(), body }
}

/** Sends a prepared response: in the coding the asker likes, as 304 when the asker has it, without its body to HEAD. */
export function send(prepared: PreparedResponse, request: IncomingMessage, response: ServerResponse): number {
  const variant = prepared.variants[encodingFor(request.headers['accept-encoding'])]
  const known = request.headers['if-none-match']
  if (known !== undefined && prepared.status === 200 && (known === '*' || known.includes(prepared.tag))) {
    response.writeHead(304, variant.notModified).end()
    return 304
  }
  response.writeHead(prepared.status, variant.headers)
  if (request.method === 'HEAD') response.end()
  else response.end(variant.body)
  return prepared.status
}
