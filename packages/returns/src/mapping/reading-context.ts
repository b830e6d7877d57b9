import type { PlainDate } from '@dutywatch/domain/date'
import type { KnownForce } from '../names/index.ts'
import type { Asked } from './asked.ts'

/** What reading a file needs to be told beside its mapping. */
export interface ReadingContext {
  /** The day on which the file is read, YYYY-MM-DD; periods that begin later are refused. */
  readonly today: PlainDate
  readonly forces: readonly KnownForce[]
  /** The force that sent the file, where it is of one force and does not name it. */
  readonly force?: string | undefined
  /** What was asked; the mapping is held against it. */
  readonly asked?: Asked | undefined
  /** How many problems of a kind are told one by one in each sheet; 100 unless given. */
  readonly most?: number | undefined
}
