import type { Edition, KnownEditions } from './editions.ts'

/** Remembers the editions used last, up to a number of them. */
export function knownEditions(most: number): KnownEditions {
  const held = new Map<number, Edition>()

  function keep(edition: Edition): void {
    const { number } = edition.entry
    held.delete(number)
    held.set(number, edition)
    const oldest = held.size > most ? held.keys().next().value : undefined
    if (oldest !== undefined) held.delete(oldest)
  }

  return {
    find(number) {
      const edition = held.get(number)
      if (edition) keep(edition)
      return edition
    },
    before(number) {
      const last = Math.max(...[...held.keys()].filter((each) => each < number))
      return held.get(last)
    },
    keep,
  }
}
