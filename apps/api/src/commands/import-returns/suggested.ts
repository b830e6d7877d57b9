import { find } from '@dutywatch/domain/tracker'
import { suggestMapping, type Suggestion } from '@dutywatch/returns/mapping'
import type { Db } from '../../db/database.ts'
import { currentEditionNumber, editionOf } from '../../ledger/index.ts'
import { askedOfBatch, knownForces } from './asked-of.ts'
import { firstTables } from './remembered.ts'
import type { ReturnWords } from './return-records.ts'
import type { ReturnSource } from './return-source.ts'

/** How a file may be meant, with the reason for every guess. For a person to confirm. */
export type SuggestedReading = Suggestion

const nothingAsked = { questions: [], breakdowns: [] }

/** Suggests how a file is read, from its first rows, what the batch asked and the forces that are known. */
export async function suggestedFor(db: Db, source: ReturnSource, { batch }: ReturnWords): Promise<SuggestedReading> {
  const tracker = (await currentEditionNumber(db)) === 0 ? undefined : (await editionOf(db)).tracker
  const asked = tracker && find(tracker, 'batches', batch)
  return suggestMapping(
    await firstTables(source),
    asked ? askedOfBatch(asked) : nothingAsked,
    tracker ? knownForces(tracker) : [],
  )
}
