import { accept, refuse } from '@dutywatch/domain'
import type { Reader } from './client.ts'

/** Reads an answer as JSON of any shape. Refuses web pages, half a document and what is no text. */
export const jsonReader: Reader<unknown> = {
  accepts: 'application/json',
  read: (body, contentType) => {
    const text = decoded(body)
    if (text === undefined) return refuse('not-text', 'It answered with bytes that are no text.')
    const isPage = /html/i.test(contentType ?? '') || /^\s*<(!doctype|html|head)\b/i.test(text)
    if (isPage) return refuse('web-page', 'It answered with a web page, not with JSON. Its service may be down or have moved.')
    if (text.trim() === '') return refuse('empty', 'It answered with nothing.')
    try {
      return accept(JSON.parse(text) as unknown)
    } catch {
      const start = text.slice(0, 40).replace(/\s+/g, ' ')
      return refuse(
        'not-json',
        `It answered ${text.length.toLocaleString('en-GB')} characters that are no whole JSON, beginning “${start}”. Try again later.`,
      )
    }
  },
}

function decoded(body: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return undefined
  }
}
