/** Where a public record that is not in the edition asked of can be read: in which edition, at which path of the site. */
export interface Elsewhere {
  readonly number: number
  readonly address: string
}

/** Thrown by a `getX` query when there is no such thing. The API answers it with NOT_FOUND. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly reason: string
  readonly elsewhere: Elsewhere | undefined

  constructor(reason: string, message: string, elsewhere?: Elsewhere) {
    super(message)
    this.reason = reason
    this.elsewhere = elsewhere
  }
}
