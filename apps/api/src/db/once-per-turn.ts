/**
 * Asks at most once a turn of the event loop and answers the rest of the turn from memory. Requests handled in one turn had all arrived
 * before it began, so none of them can have been sent after something the first of them did not see.
 */
export function oncePerTurn<Value>(ask: () => Value): () => Value {
  let held: { readonly value: Value } | undefined
  const forget = () => {
    held = undefined
  }
  return () => {
    if (!held) {
      held = { value: ask() }
      setImmediate(forget)
    }
    return held.value
  }
}
