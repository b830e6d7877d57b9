import { SaxesParser } from 'saxes'
import type { TableLimits } from '../limits.ts'
import type { TablePlace } from '../table-file.ts'
import { damaged, inShort, Unreadable } from '../unreadable.ts'

/** An opening tag: its name without prefix and with it, and its attributes as written. */
export interface XmlTag {
  readonly local: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What is done with the events of an XML part. `close` is told the name without prefix. */
export interface XmlHandler {
  readonly open: (tag: XmlTag) => void
  readonly close?: (local: string) => void
  readonly text?: (text: string) => void
  /** Where the reading has come to, for refusals. */
  readonly place?: () => TablePlace
}

/** A part of a workbook that is XML. */
export interface XmlPart {
  readonly name: string
  readonly pieces: AsyncIterable<Buffer>
  readonly limits: TableLimits
}

/**
 * Reads XML piece by piece and tells the handler of it; yields after each piece. Refuses, by throwing, what is not well formed or not
 * text, any document type (so no entity is ever declared), and what is nested or runs on beyond the limits.
 */
export async function* xmlEvents(part: XmlPart, handler: XmlHandler): AsyncGenerator<void> {
  const parser = parserFor(part, handler)
  let decoder: TextDecoder | undefined
  for await (const piece of part.pieces) {
    decoder ??= decoderFor(piece)
    parser.write(decode(part, decoder, piece))
    yield
  }
  parser.write(decode(part, decoder ?? new TextDecoder()))
  parser.close()
}

/** Reads a whole XML part. */
export async function readXml(part: XmlPart, handler: XmlHandler): Promise<void> {
  for await (const _piece of xmlEvents(part, handler));
}

interface Parser {
  readonly write: (text: string) => void
  readonly close: () => void
}

function parserFor({ name, limits }: XmlPart, handler: XmlHandler): Parser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const place = () => handler.place?.() ?? {}
  let depth = 0
  let run = 0
  parser.on('error', () => {
    throw damaged(`The part ${inShort(name)} of the workbook is not well-formed XML.`, place())
  })
  parser.on('doctype', () => {
    throw new Unreadable(
      'unsafe',
      `The part ${inShort(name)} of the workbook declares a document type, which no spreadsheet program writes. Save the sheet as CSV.`,
      place(),
    )
  })
  parser.on('opentag', ({ name: qualified, attributes }) => {
    run = 0
    depth += 1
    if (depth > limits.xmlDepth) throw damaged(`The part ${inShort(name)} of the workbook is nested too deeply.`, place())
    handler.open({ local: localName(qualified), name: qualified, attributes })
  })
  parser.on('closetag', ({ name: qualified }) => {
    run = 0
    depth -= 1
    handler.close?.(localName(qualified))
  })
  if (handler.text) {
    const told = (text: string) => handler.text?.(text)
    parser.on('text', told)
    parser.on('cdata', told)
  }
  const write = (text: string) => {
    run += text.length
    if (run > limits.xmlRun)
      throw new Unreadable('too-large', 'A cell holds more text than any spreadsheet program allows. Shorten it.', place())
    parser.write(text)
  }
  return { write, close: () => void parser.close() }
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':')
  return colon < 0 ? qualified : qualified.slice(colon + 1)
}

function decoderFor(piece: Buffer): TextDecoder {
  const [first, second] = piece
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding, { fatal: true })
}

function decode({ name }: XmlPart, decoder: TextDecoder, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw damaged(`The part ${inShort(name)} of the workbook is not text.`)
  }
}
