import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm } from '../shell/desk-form.tsx'
import { WordsField } from '../shell/words-field.tsx'

interface WithdrawRecordProps {
  readonly collection: string
  readonly id: string
  /** The edition that the record is read in. */
  readonly edition: number
}

/** Proposes that a published record is taken out of the tracker; what editions said of it stays on record. */
export function WithdrawRecord({ collection, id, edition }: WithdrawRecordProps) {
  const { campaign } = useAtDesk()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const withdraw = useMutation({
    mutationFn: ({ words = '' }: Readonly<Record<string, string>>) =>
      desk.proposals.start.mutate({ campaign, note: words, changes: [{ collection, id, base: edition }] }),
    onSuccess: async ({ proposal }) => {
      await answers.invalidateQueries({ queryKey: ['proposals', campaign] })
      await navigate({ to: '/proposals/$id', params: { id: proposal } })
    },
  })
  return (
    <>
      <p className="list-buttons">
        <button type="button" className="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Take this record out of the tracker…
        </button>
      </p>
      {isOpen && (
        <DeskForm action="Propose to take it out" onSend={withdraw.mutate} isPending={withdraw.isPending} error={withdraw.error}>
          <p className="help">
            This begins a proposal, which is reviewed like any other. What was published of the record stays in the editions that
            said it.
          </p>
          <WordsField name="words" label="Why it is taken out" required />
        </DeskForm>
      )}
    </>
  )
}
