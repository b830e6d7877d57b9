import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { SchemeName } from '@dutywatch/domain/evidence'
import { requestPage, type AuthorityList, type AuthorityListRefusal, type ListedAuthority } from './authority-list.ts'

/** A row by the names of its columns, and where it stands. */
export interface NamedRow {
  readonly at: string
  readonly get: (column: string) => string
}

interface ListShape extends Pick<AuthorityList, 'format' | 'publisher'> {
  /** The columns by which the format is known. */
  readonly columns: readonly string[]
  readonly read: (row: NamedRow) => ListedAuthority
}

const shapes: readonly ListShape[] = [
  {
    format: 'police-forces',
    publisher: 'not named in the file',
    columns: ['gss_code', 'ons_name', 'home_office_prc_name', 'police_uk_slug', 'wdtk_url_name', 'full_name', 'country'],
    read: forceRow,
  },
  {
    format: 'whatdotheyknow',
    publisher: 'WhatDoTheyKnow (mySociety)',
    columns: ['Name', 'Short name', 'URL name', 'Tags'],
    read: alaveteliRow,
  },
  {
    format: 'categories',
    publisher: 'not named in the file',
    columns: ['Public Authority', 'Country', 'Category'],
    read: categoryRow,
  },
]

/** Reads a table of authorities by the columns of its first row. Refuses a table of another kind, naming the columns that it lacks. */
export function readColumns(
  file: string,
  header: readonly string[],
  rows: readonly NamedRow[],
): Outcome<AuthorityList, AuthorityListRefusal> {
  const shape = shapes.find(({ columns }) => columns.every((column) => header.includes(column)))
  if (!shape) return refuse('wrong-columns', wrongColumns(file, header))
  const authorities = rows.map(shape.read).filter(({ name }) => name !== '')
  if (authorities.length === 0) return refuse('no-rows', `${file} has its columns and no authority under them.`)
  return accept({ format: shape.format, publisher: shape.publisher, authorities })
}

function wrongColumns(file: string, header: readonly string[]): string {
  const nearest = shapes
    .map(({ columns }) => ({ columns, missing: columns.filter((column) => !header.includes(column)) }))
    .reduce((best, each) => (share(each) < share(best) ? each : best))
  const known = shapes.map(({ columns }) => columns.join(', ')).join('; or ')
  const has = `${file} has the columns ${header.filter((column) => column !== '').join(', ') || 'none'}`
  if (share(nearest) === 1) return `${has}. A list of authorities has ${known}. Correct its first row, or choose another file.`
  return `${has}, and lacks ${nearest.missing.join(', ')}. Correct its first row, or choose another file.`
}

function share({ columns, missing }: { readonly columns: readonly string[]; readonly missing: readonly string[] }): number {
  return missing.length / columns.length
}

function named(scheme: SchemeName['scheme'], name: string): SchemeName[] {
  return name === '' ? [] : [{ scheme, name }]
}

function forceRow({ at, get }: NamedRow): ListedAuthority {
  const code = get('gss_code')
  const urlName = get('wdtk_url_name')
  return {
    at,
    name: get('full_name'),
    aliases: [],
    names: [
      // A body without an area code is not among the names of the ONS.
      ...named('ons', code === '' ? '' : get('ons_name')),
      ...named('home-office', get('home_office_prc_name')),
      ...named('police-uk', get('police_uk_slug')),
      ...named('whatdotheyknow', urlName),
      ...named('own', get('full_name')),
    ],
    code: code === '' ? undefined : code,
    country: get('country'),
    requests: urlName === '' ? undefined : requestPage(urlName),
    isDefunct: false,
    isForce: true,
  }
}

function alaveteliRow({ at, get }: NamedRow): ListedAuthority {
  const urlName = get('URL name')
  const shortName = get('Short name')
  return {
    at,
    name: get('Name'),
    aliases: shortName === '' ? [] : [shortName],
    names: named('whatdotheyknow', urlName),
    requests: urlName === '' ? undefined : requestPage(urlName),
    isDefunct: get('Tags').split(/\s+/).includes('defunct'),
  }
}

function categoryRow({ at, get }: NamedRow): ListedAuthority {
  return {
    at,
    name: get('Public Authority'),
    aliases: [],
    names: [],
    country: get('Country'),
    isDefunct: false,
    isForce: /^police force$/i.test(get('Category')) ? true : undefined,
  }
}
