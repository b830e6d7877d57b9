/** Asks at most once in so many milliseconds, and answers from memory in between. */
export function atMostEvery<Value>(ms: number, ask: () => Value): () => Value {
  let held: { readonly value: Value; readonly until: number } | undefined
  return () => {
    const now = performance.now()
    if (!held || now >= held.until) held = { value: ask(), until: now + ms }
    return held.value
  }
}
