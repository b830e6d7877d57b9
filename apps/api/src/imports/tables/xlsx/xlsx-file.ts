import type { OpenedTable, Opening } from '../opening.ts'
import { inBatches, SheetReading } from '../sheet-reading.ts'
import type { SheetInfo, TablePart } from '../table-file.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import { readXml, xmlEvents, type XmlPart } from '../xml/xml-events.ts'
import type { Archive } from '../zip/archive.ts'
import type { WorkbookBasis } from './cell-value.ts'
import { mergedCells } from './merged-cells.ts'
import { relationshipsOf, type Relationship } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { isTrue, SheetRows } from './sheet-rows.ts'
import { readStyles } from './styles.ts'

interface Worksheet extends SheetInfo {
  readonly part: string
}

/** A workbook of Excel, 2007 or later. Macros, pictures, charts and links to elsewhere are not looked at. */
export async function openXlsx(opening: Opening, archive: Archive, workbook: string): Promise<OpenedTable> {
  const { limits } = opening
  const relationships = await relationshipsOf(archive, limits, workbook)
  const { sheets, from1904 } = await sheetsOf(xmlPart(opening, archive, workbook), relationships)
  const partOf = (kind: string) => relationships.find((to) => to.kind === kind)?.part
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')]
  const basis: WorkbookBasis = {
    from1904,
    sharedStrings: strings === undefined ? [] : await readSharedStrings(xmlPart(opening, archive, strings)),
    formats: styles === undefined ? [] : await readStyles(xmlPart(opening, archive, styles)),
  }
  return {
    format: 'xlsx',
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    notices: [],
    rows(index) {
      const sheet = sheets[index]
      if (!sheet) throw new RangeError(`There is no sheet ${index}`)
      return rowsOf(opening, archive, { ...basis, sheet })
    },
    close: () => archive.close(),
  }
}

function xmlPart({ limits }: Opening, archive: Archive, name: string): XmlPart {
  return { name, pieces: archive.pieces(name), limits }
}

async function sheetsOf(
  part: XmlPart,
  relationships: readonly Relationship[],
): Promise<{ readonly sheets: readonly Worksheet[]; readonly from1904: boolean }> {
  const sheets: Worksheet[] = []
  let from1904 = false
  const most = part.limits.sheets
  await readXml(part, {
    open({ local, attributes }) {
      if (local === 'workbookPr') from1904 = isTrue(attributes['date1904'])
      if (local !== 'sheet') return
      const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1]
      const to = relationships.find((relationship) => relationship.id === id)
      const { name = '', state = 'visible' } = attributes
      // Sheets that are one chart or one dialogue hold no cells.
      if (sheets.length >= most)
        throw new Unreadable('too-large', `The workbook has more than ${most} sheets. Keep those with figures.`)
      if (to?.kind === 'worksheet' && to.part !== undefined) sheets.push({ name, hidden: state !== 'visible', part: to.part })
    },
  })
  if (sheets.length === 0) throw damaged('The workbook holds no sheet with cells.')
  if (new Set(sheets.map(({ name }) => name)).size < sheets.length)
    throw damaged('Two sheets of the workbook have the same name.')
  return { sheets, from1904 }
}

async function* rowsOf(
  opening: Opening,
  archive: Archive,
  { sheet, ...basis }: WorkbookBasis & { readonly sheet: Worksheet },
): AsyncGenerator<TablePart> {
  const { name: file, limits, onProgress } = opening
  const reading = new SheetReading({ file, sheet: sheet.name, limits })
  const merged = await mergedCells(() => xmlPart(opening, archive, sheet.part), sheet.name)
  await noticeComments(opening, archive, { sheet, reading })
  let bytes = 0
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of archive.pieces(sheet.part)) {
      bytes += piece.length
      yield piece
    }
  }
  const steps = xmlEvents({ name: sheet.part, pieces: counted(), limits }, new SheetRows(reading, basis, merged))
  const whole = archive.sizeOf(sheet.part)
  yield* inBatches(reading, steps, (rows) => onProgress?.({ sheet: sheet.name, rows, share: whole === 0 ? 1 : bytes / whole }))
}

async function noticeComments(
  opening: Opening,
  archive: Archive,
  { sheet, reading }: { readonly sheet: Worksheet; readonly reading: SheetReading },
): Promise<void> {
  let comments = 0
  for (const { kind, part } of await relationshipsOf(archive, opening.limits, sheet.part)) {
    if (kind !== 'comments' || part === undefined || !archive.has(part)) continue
    await readXml(xmlPart(opening, archive, part), {
      open({ local }) {
        if (local === 'comment') comments += 1
      },
    })
  }
  reading.noticeNotes(comments)
}
