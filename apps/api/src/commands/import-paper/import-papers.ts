import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { AmendmentPaper } from '@dutywatch/bill-text/amendment'
import type { Reading } from '@dutywatch/bill-text/legislation'
import type { Db } from '../../db/database.ts'
import { textStore } from '../../ledger/index.ts'
import { importFiles, type FileKind, type ImportReport, type ImportRequest, type UploadRefusal } from '../import-files/index.ts'
import { dayOfPaper } from './paper-day.ts'
import { planPaper, type PaperRefusal, type PlannedPaper } from './plan-paper.ts'

/** Who imports which amendment papers, and of which Bill they are where their titles do not tell. */
export interface PaperImport extends ImportRequest {
  readonly bill?: string | undefined
}

export type PaperImportRefusal = UploadRefusal | PaperRefusal | 'nothing-published' | 'not-a-paper'

/** Reads amendment papers, keeps their words, and proposes a record of each; says what is new in each since the one before it. */
export function importPapers(db: Db, request: PaperImport): Promise<Outcome<ImportReport<PlannedPaper>, PaperImportRefusal>> {
  return importFiles(db, request, paperKind(db, request.bill))
}

function paperKind(db: Db, bill: string | undefined): FileKind<AmendmentPaper, PlannedPaper, PaperRefusal | 'not-a-paper'> {
  const store = textStore(db)
  return {
    take: takePaper,
    inOrder: (a, b) => (dayOfPaper(a.facts) ?? '').localeCompare(dayOfPaper(b.facts) ?? ''),
    plan: (tracker, file, files) => {
      const words = new Map(files.map((each) => [each.sha256, each.words]))
      return planPaper(tracker, file, {
        bill,
        textOf: (sha256) => store.text(sha256),
        paperOf: async (sha256) => words.get(sha256) ?? store.paper(sha256),
      })
    },
  }
}

function takePaper(reading: Reading): Outcome<AmendmentPaper, 'not-a-paper'> {
  if (reading.kind === 'amendment-paper') return accept(reading.paper)
  return reading.kind === 'text'
    ? refuse(
        'not-a-paper',
        'It is the text of a law or of notes on one, not an amendment paper. Import a Bill or an Act with “import bill-print”.',
      )
    : refuse('not-a-paper', 'It is a feed of effects, not an amendment paper.')
}
