/** An answer as it is being typed, kept until the browser's window is closed: it outlives a page that is left and a session that ends. */
export interface KeptAnswer {
  read(): string
  keep(words: string): void
  forget(): void
}

/** The answer to one enquiry. A browser that keeps nothing only forgets it. */
export function keptAnswer(storage: Storage, of: string): KeptAnswer {
  const name = `answer ${of}`
  return {
    read: () => storage.getItem(name) ?? '',
    keep: (words) => {
      try {
        storage.setItem(name, words)
      } catch {
        // It is still on the page.
      }
    },
    forget: () => storage.removeItem(name),
  }
}
