import type { ApiBill, ApiStage } from './answers.ts'
import { stageKindRows, type StageKindRow } from './stage-kinds.data.ts'

/**
 * Which step of procedure a stage of the API is; `undefined` for a kind that is not known here. A first reading in the House that the
 * Bill began in, in a later Session than its introduction, is the re-presentation of a Bill carried over; the second reading that goes
 * with it is a form and no step of its own.
 */
export function stageKindOf(stage: ApiStage, bill: ApiBill): Pick<StageKindRow, 'code' | 'committee' | 'scope'> | undefined {
  const row = rowOf(stage)
  if (row === undefined || !isCarriedOver(stage, bill)) return row
  if (row.code === 'commons-first-reading' || row.code === 'lords-first-reading') return { code: 're-presentation' }
  return row
}

function isCarriedOver({ sessionId, house }: ApiStage, { introducedSessionId, originatingHouse }: ApiBill): boolean {
  if (sessionId === undefined || introducedSessionId === undefined) return false
  return sessionId > introducedSessionId && house === originatingHouse
}

/** By the words where there are any, so that a number that changes its meaning is noticed; by the number alone otherwise. */
function rowOf({ stageId, description, house }: ApiStage): StageKindRow | undefined {
  const isIn = (row: StageKindRow) => row.house === undefined || house === undefined || row.house === house
  if (description === undefined)
    return stageKindRows.find((row) => row.stageId !== undefined && row.stageId === stageId && isIn(row))
  const words = description.trim().toLowerCase()
  const fitting = stageKindRows.filter((row) => row.words.test(words) && isIn(row))
  return fitting.find((row) => row.stageId === stageId) ?? fitting[0]
}
