/** The storage of a browser; full when nothing more may be kept in it. */
export function aStorage({ isFull = false } = {}): Storage {
  const held = new Map<string, string>()
  return {
    get length() {
      return held.size
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (name) => held.get(name) ?? null,
    removeItem: (name) => void held.delete(name),
    setItem: (name, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      held.set(name, value)
    },
  }
}
