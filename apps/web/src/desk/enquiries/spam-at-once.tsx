import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { ConfirmDialog } from '../shell/confirm-dialog.tsx'
import { Refused } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { sayInstant } from '../shell/say-instant.ts'

type SpamAnswer = NonNullable<Awaited<ReturnType<typeof desk.enquiries.list.query>>['spam']>

/** Judges all that looks like spam at once, after asking, and takes that back. */
export function SpamAtOnce({ suspected, together }: SpamAnswer) {
  const { campaign } = useAtDesk()
  const [isAsked, ask] = useState(false)
  const judge = useMutation({
    mutationFn: async (what: { readonly upTo: string } | { readonly at: string }) => {
      if ('upTo' in what)
        return `${sayCount((await desk.enquiries.markAllSpam.mutate({ campaign, ...what })).count)} marked as spam.`
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
        <p>
          {together.by ?? 'Somebody'} marked {counted(together.count)} at once on {sayInstant(together.at)}.{' '}
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
          <button
            type="button"
            className="secondary"
            aria-disabled={judge.isPending || undefined}
            onClick={() => !judge.isPending && ask(true)}
          >
            {suspected.count === 1 ? 'Mark the one that looks like spam…' : `Mark all ${suspected.count} that look like spam…`}
          </button>
        </p>
      )}
      {isAsked && suspected && (
        <ConfirmDialog
          title={`Mark ${counted(suspected.count)} as spam?`}
          action={`Mark ${counted(suspected.count)}`}
          onConfirm={() => judge.mutate({ upTo: suspected.upTo })}
          onClose={() => ask(false)}
        >
          <p>
            Look through the list first: somebody real may be among them. What is marked is deleted after a month at the latest,
            and can be taken back until then. What comes in from now on is not marked.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

function counted(count: number): string {
  return count === 1 ? 'one enquiry' : `${count} enquiries`
}

function sayCount(count: number): string {
  return count === 1 ? 'One enquiry is' : `${count} enquiries are`
}
