import { z } from 'zod'
import { cited, reference } from '../source/index.ts'
import { covers, type ProvisionRef } from './provision-ref.ts'
import { provisionsIn, ProvisionsText } from './provisions-text.ts'

/**
 * What a provision was called in one text: "cl. 11", "s. 12". `remark` keeps what the source adds ("the next two clauses were
 * removed").
 */
export const ThreadLabel = z.strictObject({
  text: reference('texts'),
  label: ProvisionsText,
  remark: z.string().min(1).optional(),
})
export type ThreadLabel = z.infer<typeof ThreadLabel>

/** One provision through every text: clause 2 as introduced, section 3 of the Act. A text without a label did not contain it. */
export const ProvisionThread = cited('threads', {
  bill: reference('bills'),
  heading: z.string().min(1).optional(),
  labels: z.array(ThreadLabel).min(1),
})
export type ProvisionThread = z.infer<typeof ProvisionThread>

/** What a provision was called in a text; undefined when that text did not contain it. */
export function labelIn(thread: Pick<ProvisionThread, 'labels'>, text: string): ThreadLabel | undefined {
  return thread.labels.find((label) => label.text === text)
}

/**
 * The thread of a provision of a text: that of section 3 for section 3(2). Where several labels cover it, the narrowest;
 * undefined when none does.
 */
export function threadOf<Thread extends Pick<ProvisionThread, 'labels'>>(
  threads: readonly Thread[],
  text: string,
  ref: ProvisionRef,
): Thread | undefined {
  const found = threads.flatMap((thread) => {
    const label = labelIn(thread, text)
    return label
      ? provisionsIn(label.label)
          .filter((own) => covers(own, ref))
          .map((own) => ({ thread, own }))
      : []
  })
  const narrowest = found.find(({ own }) => found.every((other) => covers(other.own, own)))
  return narrowest?.thread
}
