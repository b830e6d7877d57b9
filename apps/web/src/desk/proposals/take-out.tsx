import { useMutation, useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'

interface Change {
  readonly collection: string
  readonly id: string
  readonly digest: string
}

/** Takes one record out of a proposal: one that was put in by mistake, or that was published otherwise since. */
export function TakeOut({ id, changes }: { readonly id: string; readonly changes: readonly Change[] }) {
  const { campaign } = useAtDesk()
  const [isOpen, setOpen] = useState(false)
  const field = useId()
  const preview = useQuery({
    queryKey: ['proposal', campaign, id, 'preview'],
    queryFn: () => desk.proposals.preview.query({ campaign, proposal: id }),
  })
  const takeOut = useMutation({
    mutationFn: async ({ record = '' }: Readonly<Record<string, string>>) => {
      const change = changes.find((each) => keyOf(each) === record)
      if (!change) return
      const { collection, id: recordId, digest: over } = change
      await desk.proposals.removeChange.mutate({ campaign, proposal: id, record: { collection, id: recordId }, over })
    },
    onSuccess: () => setOpen(false),
    // Also where it was refused: somebody changed it meanwhile.
    onSettled: () =>
      Promise.all([
        answers.invalidateQueries({ queryKey: ['proposal', campaign, id] }),
        answers.invalidateQueries({ queryKey: ['proposals', campaign] }),
      ]),
  })
  const sentenceOf = (change: Change) =>
    preview.data?.changes.find((each) => keyOf(each) === keyOf(change))?.sentence ?? keyOf(change)
  return (
    <>
      <p className="list-buttons">
        <button type="button" className="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Take a record out…
        </button>
      </p>
      {takeOut.isSuccess && !isOpen && <Done>It is taken out. What it said stands under “What happened”.</Done>}
      {isOpen && (
        <DeskForm
          action="Take it out of the proposal"
          onSend={takeOut.mutate}
          isPending={takeOut.isPending}
          error={takeOut.error}
        >
          <div className="field">
            <label htmlFor={field}>What is taken out</label>
            <select id={field} name="record">
              {changes.map((change) => (
                <option key={keyOf(change)} value={keyOf(change)}>
                  {sentenceOf(change)}
                </option>
              ))}
            </select>
          </div>
        </DeskForm>
      )}
    </>
  )
}

function keyOf({ collection, id }: Pick<Change, 'collection' | 'id'>): string {
  return `${collection}/${id}`
}
