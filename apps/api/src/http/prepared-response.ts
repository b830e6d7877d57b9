import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { encode, encodingFor, type Encoding } from './encoding.ts'

const smallestCompressed = 600
const bytesOfHeaders = 2_048

/** What is said of an answer, beside its body. */
interface Head {
  readonly status: number
  /** The media type with its charset. */
  readonly type: string
  readonly cacheControl: string
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** What a route answers, before it is made ready to be sent again and again. */
export interface PlainResponse extends Head {
  readonly body: string | Buffer
}

interface Variant {
  /** Names and values by turns, as `writeHead` takes them without looking at each. */
  readonly headers: string[]
  readonly notModified: string[]
  readonly body: Buffer
}

/** A response ready to be sent, with its ETag. */
export interface PreparedResponse {
  readonly status: number
  /** What it weighs in memory at most. */
  readonly bytes: number
  readonly tag: string
  /** What is sent in a coding: compressed when that coding is first asked for, and then held. */
  readonly variant: (encoding: Encoding) => Promise<Variant>
}

/** How a response is made ready. */
export interface Preparation {
  /** The headers of every response. */
  readonly common: Readonly<Record<string, string>>
  /** The body in brotli, where somebody compressed it before. */
  readonly brotli?: Buffer | undefined
  /** False for what is sent once and forgotten. */
  readonly compress?: boolean
}

/** Makes a response ready, with a strong ETag that is the digest of its bytes. Each coding is compressed once, and only if it is asked for. */
export function prepare({ body: words, ...head }: PlainResponse, preparation: Preparation): PreparedResponse {
  const { common, brotli } = preparation
  const body = typeof words === 'string' ? Buffer.from(words) : words
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 24)
  const worthIt = preparation.compress !== false && body.length >= smallestCompressed && isText(head.type)
  const made = new Map<Encoding, Promise<Variant>>()
  const encoded = async (encoding: Encoding) => (encoding === 'br' && brotli) || encode(body, encoding)
  const plain = () => variantOf(head, { common, tag, encoding: 'identity', body })
  // Who cannot be sent it compressed is sent it as it is.
  const make = (encoding: Encoding) =>
    encoded(encoding).then((bytes) => variantOf(head, { common, tag, encoding, body: bytes }), plain)
  return {
    status: head.status,
    // Rows of digests, the text that compresses worst, come to 0.6 of themselves in either coding.
    bytes: bytesOfHeaders + Math.ceil(body.length * (worthIt ? 2.2 : 1)),
    tag,
    variant: (asked) => {
      const encoding = worthIt ? asked : 'identity'
      const variant = made.get(encoding) ?? make(encoding)
      made.set(encoding, variant)
      return variant
    },
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
}

const etagSuffix = { br: '-br', gzip: '-gz', identity: '' } as const

function variantOf(head: Head, { common, tag, encoding, body }: VariantParts): Variant {
  const validators = {
    ETag: `"${tag}${etagSuffix[encoding]}"`,
    'Cache-Control': head.cacheControl,
    Vary: 'Accept-Encoding',
    ...common,
  }
  const headers = {
    'Content-Type': head.type,
    'Content-Length': String(body.length),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    ...validators,
    ...head.headers,
  }
  // Browsers take the headers of a 304 for those of what they hold: one that the answer has otherwise than all others is repeated, and so is
  // the edition, for what was taken back makes a later one of the very same bytes.
  const repeated = Object.entries(head.headers ?? {}).filter(([name]) => name in common || name === 'Dutywatch-Edition')
  const notModified = { ...validators, ...Object.fromEntries(repeated) }
  return { headers: Object.entries(headers).flat(), notModified: Object.entries(notModified).flat(), body }
}

/** Sends a prepared response: in the coding the asker likes, as 304 when the asker has it, without its body to HEAD. */
export async function send(prepared: PreparedResponse, request: IncomingMessage, response: ServerResponse): Promise<number> {
  const variant = await prepared.variant(encodingFor(request.headers['accept-encoding']))
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
