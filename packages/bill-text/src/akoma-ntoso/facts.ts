import { PlainDate } from '@dutywatch/domain/date'
import type { House } from '@dutywatch/domain/calendar'
import type { DocumentFacts, TextEvent, TextFacts, TextKind } from '../document/index.ts'
import { childrenNamed, descend, elementsWithin, wordsWithin, type XmlElement } from '../xml/index.ts'
import type { TextState } from './text-state.ts'

/** What a text says of itself in its metadata and on its first page. */
export function factsOf(document: XmlElement, kind: TextKind, state: TextState): TextFacts {
  return {
    kind,
    ...documentFacts(document, state),
    ...given('about', kind === 'notes' ? legislation(document)?.attributes['URI'] : undefined),
  }
}

/** What holds for a text as for a list of amendments. */
export function documentFacts(document: XmlElement, state: TextState): DocumentFacts {
  const { variables } = state
  const work = descend(document, 'meta', 'identification', 'FRBRWork')
  const expression = descend(document, 'meta', 'identification', 'FRBRExpression')
  const value = (parent: XmlElement | undefined, name: string) => variables.resolve(descend(parent, name)?.attributes['value'])
  const house = houseNamed(variables.get('varHouse'))
  const year = yearOf(variables.get('varBillYear') ?? legislation(document)?.attributes['Year'])
  return {
    format: 'akoma-ntoso',
    title: titleOf(document, state),
    ...given('number', variables.get('varBillNo') ?? variables.get('varActNo') ?? firstWords(document, 'docNumber')),
    ...(year !== undefined && { year }),
    ...(house && { house }),
    ...given('stage', variables.get('varStageVersion')),
    ...given('version', value(expression, 'FRBRversionNumber')),
    ...given('session', variables.get('varSessionNo') ?? variables.get('varSession')),
    ...given('workUri', value(work, 'FRBRuri')),
    ...given('versionUri', value(expression, 'FRBRuri')),
    language: languageOf(descend(expression, 'FRBRlanguage')?.attributes['language']),
    dates: datesOf(document, state),
  }
}

function given<Name extends string>(name: Name, value: string | undefined): { [name in Name]?: string } {
  const fact: { [name in Name]?: string } = {}
  if (value !== undefined && value !== '') fact[name] = value
  return fact
}

function titleOf(document: XmlElement, { variables }: TextState): string {
  const proprietary = descend(document, 'meta', 'proprietary', 'title')
  return (
    variables.get('varBillTitle') ??
    wordsWithin(proprietary) ??
    firstWords(document, 'docTitle') ??
    firstWords(document, 'shortTitle') ??
    variables.resolve(descend(document, 'meta', 'identification', 'FRBRWork', 'FRBRname')?.attributes['value']) ??
    ''
  )
}

/** What The National Archives say of the law that a document is, or is about. */
function legislation(document: XmlElement): XmlElement | undefined {
  return descend(document, 'meta', 'proprietary', 'Legislation')
}

function firstWords(document: XmlElement, name: string): string | undefined {
  const preface = descend(document, 'preface')
  if (!preface) return undefined
  for (const element of elementsWithin(preface)) if (element.name === name) return wordsWithin(element)
  return undefined
}

function houseNamed(words = ''): House | undefined {
  if (/commons/i.test(words)) return 'commons'
  return /lords/i.test(words) ? 'lords' : undefined
}

const languages: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['cym', 'cy'],
  ['wel', 'cy'],
])

/** As the web names languages, of two letters where there are two. */
function languageOf(code = 'en'): string {
  return languages.get(code) ?? code
}

function yearOf(words = ''): number | undefined {
  return /^\d{4}$/.test(words) ? Number(words) : undefined
}

const events: readonly (readonly [variable: string, what: TextEvent])[] = [
  ['varIntroDate', 'introduced'],
  ['varBroughtFromDate', 'brought-from-other-house'],
  ['varPassedDate', 'passed'],
  ['varPublicationDate', 'printed'],
  ['varAssentDate', 'enacted'],
]

const frbrEvents: ReadonlyMap<string, TextEvent> = new Map([
  ['published', 'published'],
  ['enacted', 'enacted'],
  ['made', 'made'],
  ['lastModified', 'modified'],
  ['validFrom', 'valid-from'],
])

/** LawMaker writes this day where there is none yet. */
const noDay = '9999-01-01'

function datesOf(document: XmlElement, state: TextState): TextFacts['dates'] {
  const expression = descend(document, 'meta', 'identification', 'FRBRExpression')
  const work = descend(document, 'meta', 'identification', 'FRBRWork')
  const stated = [
    ...events.map(([id, what]) => ({ what, day: state.variables.get(id) ?? '', at: document })),
    ...[...childrenNamed(work, 'FRBRdate'), ...childrenNamed(expression, 'FRBRdate')].flatMap((at) => {
      const what = frbrEvents.get(at.attributes['name'] ?? '')
      return what ? [{ what, day: at.attributes['date'] ?? '', at }] : []
    }),
  ]
  const dates = new Map<string, { readonly what: TextEvent; readonly on: string }>()
  for (const { what, day, at } of stated) {
    const on = day.slice(0, 10)
    if (on === '' || on === noDay) continue
    if (PlainDate.safeParse(on).success) dates.set(`${what} ${on}`, { what, on })
    else state.find('not-a-day', `“${day}” is not a day.`, at)
  }
  return [...dates.values()]
}
