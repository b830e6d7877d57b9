import { getFormatFromId } from 'numfmt'
import { damaged } from '../unreadable.ts'
import { readXml, type XmlPart } from '../xml/xml-events.ts'
import { general, numberFormat, type NumberFormat } from './number-format.ts'

/** The number format of each style of cells, in the order in which cells name them. */
export async function readStyles(part: XmlPart): Promise<readonly NumberFormat[]> {
  const patterns = new Map<string, string>()
  const formats: string[] = []
  let isInCells = false
  await readXml(part, {
    open({ local, attributes }) {
      if (local === 'numFmt') patterns.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
      else if (local === 'cellXfs') isInCells = true
      else if (local === 'xf' && isInCells) formats.push(attributes['numFmtId'] ?? '0')
      if (Math.max(patterns.size, formats.length) > part.limits.styles)
        throw damaged('The workbook has more formats of cells than any spreadsheet program writes.')
    },
    close(local) {
      if (local === 'cellXfs') isInCells = false
    },
  })
  const known = new Map<string, NumberFormat>()
  return formats.map((id) => {
    const format = known.get(id) ?? formatOf(patterns.get(id), Number(id))
    known.set(id, format)
    return format
  })
}

function formatOf(pattern: string | undefined, id: number): NumberFormat {
  if (pattern !== undefined) return numberFormat(pattern)
  // Up to 49 the numbers stand for formats that no file need spell out.
  return id > 0 && id < 50 ? numberFormat(getFormatFromId(id, 'en-GB')) : general
}
