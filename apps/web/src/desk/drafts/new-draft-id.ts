const mark = 'new~'

/** What a draft of a new record is kept under until it has an id of its own; no record can be called so. */
export function newDraftId(): string {
  return `${mark}${Array.from(crypto.getRandomValues(new Uint8Array(5)), (byte) => (byte % 36).toString(36)).join('')}`
}

/** Whether a draft is of a record that has no id yet. */
export function isNewDraft(id: string): boolean {
  return id.startsWith(mark)
}
