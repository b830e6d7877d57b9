/** Thrown by a `getX` query when there is no such thing. The API answers it with NOT_FOUND. */
export class NotFound extends Error {
  override readonly name = 'NotFound'
  readonly reason: string

  constructor(reason: string, message: string) {
    super(message)
    this.reason = reason
  }
}
