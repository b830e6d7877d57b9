import { accept, refuse, type Outcome } from '@dutywatch/domain'

export type DecodeRefusal = 'unknown-encoding' | 'not-text'

/**
 * The characters of an XML file, in the encoding that its byte order mark or its declaration names; UTF-8 when neither does. Refuses
 * an encoding that is not known, and bytes that are no text in it.
 */
export function decodeXml(bytes: Uint8Array): Outcome<string, DecodeRefusal> {
  const encoding = encodingOf(bytes)
  try {
    return accept(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof RangeError) {
      return refuse(
        'unknown-encoding',
        `It says that its encoding is "${encoding.slice(0, 40)}", which is not known here. Save it as UTF-8.`,
      )
    }
    return refuse('not-text', `It is not text in ${encoding}. Fetch the file again, or choose an XML file.`)
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^[^<]*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1]?.toLowerCase() ?? 'utf-8'
}
