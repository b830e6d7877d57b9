/** What a rule answers: the value, or a refusal told apart by its reason. Bugs throw; refusals never do. */
export type Outcome<Value, Reason extends string> = Accepted<Value> | Refused<Reason>

/** The rule said yes. */
export interface Accepted<Value> {
  readonly ok: true
  readonly value: Value
}

/** The rule said no. `reason` is for programs, `message` is a sentence for people: what is wrong and what to do. */
export interface Refused<Reason extends string> {
  readonly ok: false
  readonly reason: Reason
  readonly message: string
}

export function accept<Value>(value: Value): Accepted<Value> {
  return { ok: true, value }
}

export function refuse<Reason extends string>(reason: Reason, message: string): Refused<Reason> {
  return { ok: false, reason, message }
}
