import { z } from 'zod'

/** The collection a reference points into, kept beside its schema so that lint, as-of and editors can follow it. */
export const referenceTargets = z.registry<{ collection: string }>()

function slug() {
  return z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be lower-case letters, digits, dots and hyphens, like "a2.3" or "royal-assent"')
}

/** The id of a record of one collection: a lower-case slug, at most 80 characters, permanent once published. */
export function recordId<Collection extends string>(_collection: Collection) {
  return slug().describe('Its name in addresses; permanent once published').brand<Collection>()
}

/** The id of a record of another collection; lint refuses a tracker in which it does not exist. */
export function reference<Collection extends string>(collection: Collection) {
  const schema = slug().brand<Collection>()
  schema.register(referenceTargets, { collection })
  return schema
}

/** An id that can only name a record of this collection. */
export type RecordId<Collection extends string> = string & z.core.$brand<Collection>
