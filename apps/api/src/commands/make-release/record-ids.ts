/** What every record of a release has: an id, the day it is known from, and the release as its source. */
export function citedFrom(source: string, published: string) {
  return (id: string) => ({ id, knownFrom: published, citations: [{ source, confidence: 'confirmed' as const }] })
}

/** Makes ids of 80 characters at most: those of parts are cut, and numbered where that makes two alike. */
export function ids(prefix: string) {
  const taken = new Set<string>()
  return (...parts: readonly string[]) => {
    const whole = `${prefix.slice(0, 30)}.${parts.join('.')}`.replace(/[.-]+$/, '')
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `-${number}`
      const id = `${whole.slice(0, 80 - ending.length).replace(/[.-]+$/, '')}${ending}`
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  }
}
