import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { LegislationText } from '@dutywatch/bill-text/document'
import type { Reading } from '@dutywatch/bill-text/legislation'
import { comparePrints } from '@dutywatch/bill-text/matching'
import type { Db } from '../../db/database.ts'
import { insertTextProvisions } from '../../db/queries/text-provisions.ts'
import { textStore } from '../../ledger/index.ts'
import { importFiles, type FileKind, type ImportReport, type ImportRequest, type UploadRefusal } from '../import-files/index.ts'
import { foundProvisions } from './found-provisions.ts'
import { planText, type PlannedText } from './plan-text.ts'
import type { IdentityRefusal, NamedText } from './text-identity.ts'

/** Who imports which texts, and what they say of them. */
export interface TextImport extends ImportRequest, NamedText {}

/** What an import of texts found and filed. */
export type TextImportReport = ImportReport<PlannedText>

export type TextImportRefusal = UploadRefusal | IdentityRefusal | 'nothing-published' | 'not-a-text'

/** Reads prints and Acts, keeps their words, and proposes all that they change: texts, sources and threads. */
export function importTexts(db: Db, request: TextImport): Promise<Outcome<TextImportReport, TextImportRefusal>> {
  return importFiles(db, request, textKind(db, request))
}

function textKind(db: Db, named: NamedText): FileKind<LegislationText, PlannedText, IdentityRefusal | 'not-a-text'> {
  const store = textStore(db)
  return {
    take: takeText,
    inOrder: (a, b) => comparePrints(a.facts, b.facts),
    plan: (tracker, file, files) => {
      const words = new Map(files.map((each) => [each.sha256, each.words]))
      return planText(tracker, file, { named, wordsOf: async (sha256) => words.get(sha256) ?? store.text(sha256) })
    },
    keepBeside: (trx, { sha256, words }) => insertTextProvisions(trx, foundProvisions(sha256, words)),
  }
}

function takeText(reading: Reading): Outcome<LegislationText, 'not-a-text'> {
  if (reading.kind === 'text') return accept(reading.text)
  return reading.kind === 'amendment-paper'
    ? refuse('not-a-text', 'It is an amendment paper, not a Bill or an Act. Import it with “import amendment-paper”.')
    : refuse('not-a-text', 'It is a feed of effects, not a Bill or an Act. Choose the XML of the text itself.')
}
