import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { Refused } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { sayInstant } from '../shell/say-instant.ts'

type SpamAnswer = NonNullable<Awaited<ReturnType<typeof desk.enquiries.list.query>>['spam']>

export interface SpamAtOnceProps extends SpamAnswer {
  /** Those that stay as they are. */
  readonly leftOut: readonly string[]
  /** How many that look like spam the list does not show yet. */
  readonly unseen: number
}

/** Judges what looks like spam at once, but for what is left out, after asking; and takes that back. */
export function SpamAtOnce({ suspected, together, leftOut, unseen }: SpamAtOnceProps) {
  const { campaign } = useAtDesk()
  const [isAsked, ask] = useState(false)
  const toMark = (suspected?.count ?? 0) - leftOut.length
  const judge = useMutation({
    mutationFn: async (what: { readonly upTo: string } | { readonly at: string }) => {
      if ('upTo' in what) {
        const { count } = await desk.enquiries.markAllSpam.mutate({ campaign, ...what, leftOut: [...leftOut] })
        return `${sayCount(count)} marked as spam.`
      }
      return `${sayCount((await desk.enquiries.judgeAnew.mutate({ campaign, ...what })).count)} as before: nobody has judged.`
    },
    onSettled: () =>
      Promise.all(['enquiries', 'enquiry', 'today'].map((key) => answers.invalidateQueries({ queryKey: [key, campaign] }))),
  })
  return (
    <>
      {judge.data !== undefined && <Done key={judge.submittedAt}>{judge.data}</Done>}
      <Refused error={judge.error} />
      {together && (
        <p className="list-buttons">
          <span>
            {together.by ?? 'Somebody'} marked {counted(together.count)} at once on {sayInstant(together.at)}.
          </span>
          <button
            type="button"
            className="quiet"
            aria-disabled={judge.isPending || undefined}
            onClick={() => !judge.isPending && judge.mutate({ at: together.at })}
          >
            Undo
          </button>
        </p>
      )}
      {suspected && (
        <p className="list-buttons">
          {toMark > 0 && (
            <button
              type="button"
              className="secondary"
              aria-disabled={judge.isPending || undefined}
              onClick={() => !judge.isPending && ask(true)}
            >
              {sayMark(suspected.count, toMark)}
            </button>
          )}
          <span className="help">
            {toMark > 0
              ? 'Look at what each begins with, and take the tick away from what may be real.'
              : 'Nothing that looks like spam has a tick.'}
          </span>
        </p>
      )}
      {isAsked && suspected && (
        <ConfirmDialog
          title={`Mark ${counted(toMark)} as spam?`}
          action={`Mark ${counted(toMark)}`}
          onConfirm={() => judge.mutate({ upTo: suspected.upTo })}
          onClose={() => ask(false)}
        >
          <p>
            Look through the list first: somebody real may be among them.
            {unseen > 0 && ` ${unseen} of them ${unseen === 1 ? 'is' : 'are'} further down and not shown yet.`}
            {leftOut.length > 0 && ` ${sayCount(leftOut.length)} left as ${leftOut.length === 1 ? 'it is' : 'they are'}.`} What is
            marked is deleted after a month at the latest, and can be taken back until then. What comes in from now on is not
            marked.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

function sayMark(suspected: number, toMark: number): string {
  if (toMark < suspected) return `Mark ${toMark} of the ${suspected} that look like spam…`
  return suspected === 1 ? 'Mark the one that looks like spam…' : `Mark all ${suspected} that look like spam…`
}

function counted(count: number): string {
  return count === 1 ? 'one enquiry' : `${count} enquiries`
}

function sayCount(count: number): string {
  return count === 1 ? 'One enquiry is' : `${count} enquiries are`
}
