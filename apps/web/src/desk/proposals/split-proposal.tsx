import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'

interface Change {
  readonly collection: string
  readonly id: string
}

/** Keeps chosen changes in a proposal and puts the others into a new one, so that a part can be accepted. */
export function SplitProposal({ id, changes }: { readonly id: string; readonly changes: readonly Change[] }) {
  const { campaign, may } = useAtDesk()
  const [isOpen, setOpen] = useState(false)
  const field = useId()
  const preview = useQuery({
    queryKey: ['proposal', campaign, id, 'preview'],
    queryFn: () => desk.proposals.preview.query({ campaign, proposal: id }),
  })
  const split = useMutation({
    mutationFn: (chosen: Readonly<Record<string, string>>) => {
      const keep = changes
        .filter((change) => keyOf(change) in chosen)
        .map(({ collection, id: record }) => ({ collection, id: record }))
      return desk.proposals.split.mutate({ campaign, proposal: id, keep })
    },
    onSuccess: async () => {
      setOpen(false)
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['proposal', campaign, id] }),
        answers.invalidateQueries({ queryKey: ['proposals', campaign] }),
      ])
    },
  })
  const sentenceOf = (change: Change) =>
    preview.data?.changes.find((each) => keyOf(each) === keyOf(change))?.sentence ?? keyOf(change)
  return (
    <>
      {changes.length > 1 && (
        <p className="list-buttons">
          <button type="button" className="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {may('approve') ? 'Accept in part…' : 'Put a part aside…'}
          </button>
        </p>
      )}
      {split.data && !isOpen && (
        <Done>
          The others are now in{' '}
          <Link to="/proposals/$id" params={{ id: split.data.rest }}>
            a proposal of their own
          </Link>
          .
        </Done>
      )}
      {isOpen && (
        <DeskForm action="Keep these, put the others aside" onSend={split.mutate} isPending={split.isPending} error={split.error}>
          <fieldset className="field field-group">
            <legend>Changes that stay in this proposal</legend>
            <p className="help">The others go into a new proposal that stands where this one stands; nothing is lost.</p>
            {changes.map((change) => (
              <div key={keyOf(change)} className="tick">
                <input id={`${field}-${keyOf(change)}`} type="checkbox" name={keyOf(change)} />
                <label htmlFor={`${field}-${keyOf(change)}`}>{sentenceOf(change)}</label>
              </div>
            ))}
          </fieldset>
        </DeskForm>
      )}
    </>
  )
}

function keyOf({ collection, id }: Change): string {
  return `${collection}/${id}`
}
