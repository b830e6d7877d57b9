/** Something about a file that a person must know before anything of it is kept. One error, and nothing of the file is imported. */
export interface Problem {
  readonly severity: 'error' | 'warning'
  /** The name of the sheet. */
  readonly sheet: string
  /** The cell it is about, as spreadsheets name it: `B7`. */
  readonly at?: string | undefined
  /** The row it is about, as the sheet counts it, from 1. */
  readonly row?: number | undefined
  /** What the cell was to say: `value`, `force`, `period`, `question`, or the id of a breakdown. */
  readonly field?: string | undefined
  /** What the file has there. */
  readonly raw?: string | undefined
  /** Tells problems apart for programs, in kebab case. */
  readonly reason: string
  /** A sentence for people: what is wrong and what to do. */
  readonly message: string
}
