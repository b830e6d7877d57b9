import { PlainDate } from '@dutywatch/domain/date'
import { z } from 'zod'

/** Fields that are not needed are taken when they are what they used to be, and are otherwise as good as missing. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return absent(schema).catch(undefined)
}

/** Fields that may be missing or null, which is the same, but must be right where they are given. */
function absent<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined)
}

/** Local time without a zone, as the API writes it: "2021-05-04T10:42:08.0579851". It means its calendar day, in London. */
const WallTime = z.string().transform((text, context): PlainDate => {
  const day = text.slice(0, 10)
  if (PlainDate.safeParse(day).success && /^(T[\d:.]+)?$/.test(text.slice(10))) return day
  context.addIssue('is not a day and time like 2021-05-04T10:42:08')
  return z.NEVER
})

const id = z.int().positive()

export const ApiSitting = z.object({ id, date: absent(WallTime), billStageId: optional(id), billId: optional(id) })
export type ApiSitting = z.infer<typeof ApiSitting>

/** A stage of one Bill. `id` is this Bill's, `stageId` is the kind; the same kind may come twice. */
export const ApiStage = z.object({
  id,
  stageId: optional(id),
  sessionId: optional(id),
  description: optional(z.string()),
  house: optional(z.string()),
  sortOrder: optional(z.int()),
  stageSittings: absent(z.array(ApiSitting)),
})
export type ApiStage = z.infer<typeof ApiStage>

export const ApiBill = z.object({
  billId: id,
  shortTitle: z.string().min(1),
  formerShortTitle: optional(z.string()),
  lastUpdate: optional(WallTime),
  billWithdrawn: absent(WallTime),
  isDefeated: optional(z.boolean()),
  isAct: optional(z.boolean()),
  introducedSessionId: optional(id),
  includedSessionIds: optional(z.array(id)),
  originatingHouse: optional(z.string()),
  currentStage: absent(ApiStage),
})
export type ApiBill = z.infer<typeof ApiBill>

export const ApiPublication = z.object({
  id,
  title: z.string().min(1),
  house: optional(z.string()),
  displayDate: WallTime,
  publicationType: z.object({ id: optional(id), name: optional(z.string()) }),
  links: optional(z.array(z.object({ url: z.string(), contentType: optional(z.string()) }))),
  files: optional(z.array(z.object({ id, filename: optional(z.string()), contentType: optional(z.string()) }))),
})
export type ApiPublication = z.infer<typeof ApiPublication>

export const ApiPublications = z.object({ billId: optional(id), publications: z.array(ApiPublication) })

/** One page of a list. Its `totalResults` says when the last has come, whatever was asked for. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), totalResults: z.int().nonnegative() })
}
