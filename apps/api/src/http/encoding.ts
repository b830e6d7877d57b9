import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** The content codings we speak, the one we like best first. */
export type Encoding = 'br' | 'gzip' | 'identity'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)
/** Of 0 (fast) to 11 (small). */
const brotliQuality = 5
const headersRemembered = 64
const chosen = new Map<string, Encoding>()

/** The coding to answer with. A coding refused with `q=0` is never chosen; what we do not speak is answered plain. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity'
  const held = chosen.get(acceptEncoding)
  if (held) return held
  const encoding = choose(acceptEncoding)
  if (chosen.size < headersRemembered) chosen.set(acceptEncoding, encoding)
  return encoding
}

function choose(acceptEncoding: string): Encoding {
  const weights = new Map(acceptEncoding.toLowerCase().split(',').map(weighted))
  const weight = (encoding: string) => weights.get(encoding) ?? weights.get('*') ?? 0
  if (weight('br') > 0) return 'br'
  return weight('gzip') > 0 ? 'gzip' : 'identity'
}

function weighted(item: string): [string, number] {
  const [coding = '', ...parameters] = item.split(';').map((part) => part.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))
  return [coding, quality === undefined ? 1 : Number(quality.slice(2)) || 0]
}

/** The bytes of a body in a coding, made quickly rather than as few as they can be. */
export async function encode(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body
  if (encoding === 'gzip') return deflate(body)
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
  return brotli(body, { params })
}
