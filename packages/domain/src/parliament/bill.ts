import { z } from 'zod'
import { House } from '../calendar/house.ts'
import { PlainDate } from '../date/plain-date.ts'
import { by } from '../order.ts'
import { cited, reference, WebAddress } from '../source/index.ts'

/** Who brings a Bill and what procedure it follows. Only `government` Bills can be carried over under Standing Order No. 80A. */
export const BillKind = z.enum(['government', 'private-member', 'private', 'hybrid'])
export type BillKind = z.infer<typeof BillKind>

/** A Bill from its draft to its Act: one record, whatever it was called. */
export const Bill = cited('bills', {
  /** Every title it has borne, oldest first. */
  titles: z.array(z.strictObject({ title: z.string().min(1), from: PlainDate })).min(1),
  originatingHouse: House,
  kind: BillKind,
  /** Whether the Lords treat it as a Bill of considerable length and complexity: they then keep 14 days before Report. */
  longAndComplex: z.boolean(),
  /** `some` when the tracker holds only a few of its steps: gaps are then not faults. */
  stepsHeld: z.enum(['all', 'some']).default('all'),
  /** Whether the Speaker certified it as a Money Bill, which the Lords can hold up for one month only. */
  moneyBill: z.boolean().optional(),
  /** The Bill of the Session before that this one repeats, as the Parliament Acts require. */
  repeats: reference('bills').optional(),
  summary: z.string().min(1),
  url: WebAddress.optional(),
})
export type Bill = z.infer<typeof Bill>

/** What a Bill was called on a day; its first title on days before it had one. */
export function titleOn(bill: Pick<Bill, 'titles'>, day: PlainDate): string {
  const [first, ...rest] = bill.titles.toSorted(by(({ from }) => from))
  if (!first) throw new Error('a Bill has at least one title')
  return rest.findLast((title) => title.from <= day)?.title ?? first.title
}

/** Which version of the law a text is: what came before a Bill, the Bill as printed, and the Act. */
export const BillTextKind = z.enum(['white-paper', 'government-response', 'draft-bill', 'print', 'lords-amendments', 'act'])
export type BillTextKind = z.infer<typeof BillTextKind>

/**
 * A file of words, named by its content: whoever holds the same bytes reads the same words. The tracker holds no words of its own.
 */
export const TextFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: give its 64 hexadecimal digits'),
  /** What it was called when it was handed in. */
  name: z.string().min(1),
  bytes: z.int().positive(),
})
export type TextFile = z.infer<typeof TextFile>

/** One published text that asks are judged against: a print of the Bill, or what stood before it or came of it. */
export const BillText = cited('texts', {
  bill: reference('bills').optional(),
  kind: BillTextKind,
  title: z.string().min(1),
  /** As printed: "HC Bill 285", "c. 50". */
  number: z.string().min(1).optional(),
  /** What it is called in a table heading: "as introduced", "as amended in Committee (Lords)". */
  label: z.string().min(1),
  publishedOn: PlainDate,
  house: House.optional(),
  order: z.int(),
  /** Its words, where they are held; without them provisions are known by number only. */
  file: TextFile.optional(),
})
export type BillText = z.infer<typeof BillText>

/** A list of amendments proposed to a print, as Parliament published it on a day; the next day's list replaces it whole. */
export const AmendmentPaper = cited('amendmentPapers', {
  bill: reference('bills'),
  /** The print whose clauses and lines its amendments name. */
  text: reference('texts').optional(),
  title: z.string().min(1),
  house: House,
  /** As printed: "Report Stage". */
  stage: z.string().min(1),
  publishedOn: PlainDate,
  file: TextFile,
})
export type AmendmentPaper = z.infer<typeof AmendmentPaper>

/** A text inside a sentence: "the Act", "the Bill as introduced", "the White Paper". */
export function nameText({ kind, label }: Pick<BillText, 'kind' | 'label'>): string {
  return kind === 'print' ? `the Bill ${label}` : `the ${label}`
}
