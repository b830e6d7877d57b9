/** One thing wrong with a tracker: where (`asks/a2.3/criteria/0/test`), which rule, and what to do about it. */
export interface Finding {
  readonly path: string
  readonly rule: string
  readonly message: string
}
