/** What was asked, as far as reading the answers needs it: a batch of requests, or the description of a published table. */
export interface Asked {
  readonly questions: readonly AskedQuestion[]
  readonly breakdowns: readonly AskedBreakdown[]
  /** The periods that were asked about, by their first and last year, month or day. */
  readonly periods?: readonly { readonly from: string; readonly to: string }[] | undefined
}

/** One question, in the words it was asked in. */
export interface AskedQuestion {
  readonly id: string
  readonly words: string
  /** The ids of the breakdowns that it was asked by. */
  readonly breakdowns?: readonly string[] | undefined
}

/** What counts were asked to be divided by. */
export interface AskedBreakdown {
  readonly id: string
  readonly label: string
  /** The values it may take. None: whatever the sender writes is kept. */
  readonly values: readonly { readonly id: string; readonly label: string; readonly aliases?: readonly string[] | undefined }[]
}
