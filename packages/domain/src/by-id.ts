const indexes = new WeakMap<readonly object[], { readonly length: number; readonly byId: ReadonlyMap<string, object> }>()

/** The records of a list by their ids, in its order, the first of several. Made once a list, and anew when it has grown. */
export function byId<Item extends { readonly id: string }>(records: readonly Item[]): ReadonlyMap<string, Item>
export function byId(records: readonly { readonly id: string }[]): ReadonlyMap<string, object> {
  const held = indexes.get(records)
  if (held?.length === records.length) return held.byId
  const made = new Map<string, object>()
  for (const record of records) if (!made.has(record.id)) made.set(record.id, record)
  indexes.set(records, { length: records.length, byId: made })
  return made
}
