/** Why a command did nothing. The program prints the sentences and ends with the code: 1 for a refusal, 2 for wrong use. */
export class RefusedCommand extends Error {
  override readonly name = 'RefusedCommand'
  readonly exitCode: 1 | 2
  readonly details: readonly string[]

  constructor(message: string, options: { readonly exitCode?: 1 | 2; readonly details?: readonly string[] } = {}) {
    super(message)
    this.exitCode = options.exitCode ?? 1
    this.details = options.details ?? []
  }
}
