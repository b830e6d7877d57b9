import type { Dataset } from '../commands/release-dataset/index.ts'
import { csvOf, workbookOf, type DownloadTable } from './tables/index.ts'

/** Every way in which a dataset can be had, by the ending of its address; of two endings that fit, the longer comes first. */
export const datasetFormats = ['csv-metadata.json', 'csv', 'json', 'xlsx'] as const
export type DatasetFormat = (typeof datasetFormats)[number]

/** The bytes of a dataset and what they are. The same dataset is written the same, byte for byte. */
export interface DatasetFile {
  readonly body: string | Buffer
  readonly type: 'text/csv' | 'application/json' | 'application/ld+json' | typeof xlsx
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A dataset with its citation in full. */
type Written = Dataset & { readonly cite: string }

/**
 * A dataset as a file: CSV, JSON with everything said of it, a workbook of data, dictionary and about, or the metadata of the CSV. Its
 * citation names the site by `baseUrl` where that is known, and else says whose address goes before the path.
 */
export function datasetFile(
  made: Dataset,
  { format, baseUrl }: { format: DatasetFormat; baseUrl?: string | undefined },
): DatasetFile {
  const where = baseUrl === undefined ? `${made.permanent} on the site that this file is from` : `${baseUrl}${made.permanent}`
  const dataset = { ...made, cite: `${made.citation}, ${where}` }
  switch (format) {
    case 'csv':
      return { body: csvOf(dataTable(dataset)), type: 'text/csv' }
    case 'xlsx':
      return { body: Buffer.from(workbookOf(sheetsOf(dataset))), type: xlsx }
    case 'json':
      return { body: `${JSON.stringify(jsonOf(dataset))}\n`, type: 'application/json' }
    case 'csv-metadata.json':
      return { body: `${JSON.stringify(metadataOf(dataset), undefined, 1)}\n`, type: 'application/ld+json' }
  }
}

function dataTable({ columns, rows }: Dataset): DownloadTable {
  return {
    name: 'data',
    header: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ value }) => value(row))),
  }
}

function sheetsOf(dataset: Written): DownloadTable[] {
  const { columns, about, cite } = dataset
  return [
    dataTable(dataset),
    { name: 'dictionary', header: ['column', 'meaning'], rows: columns.map(({ name, meaning }) => [name, meaning]) },
    { name: 'about', header: ['what', 'words'], rows: [...about, ['How to cite it', cite]] },
  ]
}

function jsonOf({ release, columns, rows, licence, cite, about }: Written) {
  return {
    release: release.id,
    title: release.title,
    publisher: release.publisher,
    publishedOn: release.publishedOn,
    licence,
    citation: cite,
    about: about.map(([what, words]) => ({ what, words })),
    columns: columns.map(({ name, meaning, type }) => ({ name, meaning, type })),
    rows: rows.map((row) => Object.fromEntries(columns.map(({ name, value }) => [name, value(row) ?? null]))),
  }
}

const datatypes = { words: 'string', number: 'number', day: 'string' } as const

/**
 * What a program must know to read the CSV, where it looks for it.
 * @see https://www.w3.org/TR/tabular-metadata/
 */
function metadataOf({ release, columns, licence, cite, about }: Written) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${release.id}.csv`,
    'dc:title': release.title,
    'dc:publisher': release.publisher,
    'dc:issued': release.publishedOn,
    'dc:license': licence,
    'dc:bibliographicCitation': cite,
    'dc:description': about.map(([what, words]) => `${what}: ${words}`).join('\n'),
    tableSchema: {
      columns: columns.map(({ name, meaning, type }) => ({
        name,
        titles: name,
        'dc:description': meaning,
        datatype: datatypes[type],
      })),
    },
  }
}
