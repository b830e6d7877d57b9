import { divisionLevels, readDivision, readDivisionOf, readExplanatoryNote, readSchedule } from './divisions.ts'
import { readFormula, readImage } from './figures.ts'
import { lineReader, readDay, readThrough, roleReader } from './lines.ts'
import { readKeyListItem, readList } from './lists.ts'
import { readGroup, readInner, readNumberedPara, readP1 } from './numbered.ts'
import { readAttachment, readQuoted } from './quoted.ts'
import type { BlockReader } from './reading.ts'
import { readTable, readTabular } from './tables.ts'
import { withVersions } from './versions.ts'

const provisions: readonly (readonly [string, BlockReader])[] = [
  ...Array.from(divisionLevels.keys(), (name) => [name, readDivisionOf] as const),
  ['Division', readDivision],
  ['NumberedPara', readNumberedPara],
  ['Schedule', readSchedule],
  ['P1group', readGroup],
  ['P2group', readGroup],
  ['P3group', readGroup],
  ['P1', readP1],
  ...['P2', 'P3', 'P4', 'P5', 'P6', 'P7'].map((name) => [name, readInner] as const),
]

const holders =
  'Primary Secondary EURetained Body EUBody EUPrelims EUPreamble PrimaryPrelims SecondaryPrelims Schedules ScheduleBody AppendixBody ' +
  'Para P P1para P2para P3para P4para P5para P6para P7para BlockText Where Figure Form TableText FootnoteText SubjectInformation ' +
  'SecondaryPreamble PrimaryPreamble DecoratedGroup GroupItem KeyList ListItem Comment Correction Draft Version Attachments ' +
  'ENprelims EUAttachments TitleBlock'

const lines: readonly (readonly [string, BlockReader])[] = [
  ...['Title', 'Subtitle', 'Number', 'MultilineTitle', 'Subject'].map((name) => [name, lineReader('heading')] as const),
  ['LongTitle', lineReader('long-title')],
  ['Text', lineReader()],
  ['AppendText', lineReader()],
  ['Approved', lineReader()],
  ['Reference', lineReader()],
  ...['MadeDate', 'LaidDate', 'ComingIntoForce', 'ComingIntoForceClauses', 'DateOfEnactment'].map(
    (name) => [name, readDay] as const,
  ),
  ...['EnactingText', 'IntroductoryText', 'Resolution', 'RoyalPresence'].map(
    (name) => [name, roleReader('enacting-words')] as const,
  ),
  ['SignedSection', roleReader('signature')],
  ...['Signatory', 'Signee', 'Address', 'DateSigned'].map((name) => [name, readThrough] as const),
  ...['PersonName', 'JobTitle', 'Department', 'AddressLine', 'LSseal'].map((name) => [name, lineReader('signature')] as const),
]

/** How each element that stands between words is read. */
export const blockReaders: ReadonlyMap<string, BlockReader> = new Map<string, BlockReader>([
  ...provisions.map(([name, read]) => [name, withVersions(read)] as const),
  ...holders.split(' ').map((name) => [name, readThrough] as const),
  ...lines,
  ['ExplanatoryNotes', readExplanatoryNote],
  ['BlockAmendment', readQuoted],
  ['BlockExtract', readQuoted],
  ['Attachment', readAttachment],
  ['OrderedList', readList],
  ['UnorderedList', readList],
  ['KeyListItem', readKeyListItem],
  ['Tabular', readTabular],
  ['table', readTable],
  ['Formula', readFormula],
  ['Image', readImage],
  ['IncludedDocument', readImage],
])
