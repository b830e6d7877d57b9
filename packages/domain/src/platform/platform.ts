import { z } from 'zod'
import { reference } from '../source/record-id.ts'
import { cited, PartialDate } from '../source/source.ts'

/** A name borne from one day to another (`to` is the last day), as exactly as known. */
export const DatedName = z.strictObject({
  name: z.string().min(1),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
})
export type DatedName = z.infer<typeof DatedName>

/** A service people use. `bucket` marks what statistics count beside real platforms: "other", "not recorded". */
export const Platform = cited('platforms', {
  names: z.array(DatedName).min(1),
  aliases: z.array(z.string().min(1)).default([]),
  sort: z.string().min(1),
  launched: PartialDate.optional(),
  ended: PartialDate.optional(),
  bucket: z.boolean().default(false),
})
export type Platform = z.infer<typeof Platform>

/** A company that owns platforms, under the names it has borne. */
export const Company = cited('companies', { names: z.array(DatedName).min(1) })
export type Company = z.infer<typeof Company>

/** That a company owned a platform from one day to another (`to` is the last day). Two owners on one day are refused by lint. */
export const Ownership = cited('ownerships', {
  platform: reference('platforms'),
  company: reference('companies'),
  from: PartialDate,
  to: PartialDate.optional(),
})
export type Ownership = z.infer<typeof Ownership>

/** Platforms counted together, exactly as one publisher defined them while it did; never assumed equal to what a company owned. */
export const Grouping = cited('groupings', {
  label: z.string().min(1),
  publisher: z.string().min(1),
  members: z.array(reference('platforms')).min(1),
  from: PartialDate,
  to: PartialDate.optional(),
})
export type Grouping = z.infer<typeof Grouping>
