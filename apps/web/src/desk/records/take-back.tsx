import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { answers, desk } from '../desk-client.ts'
import { capitalised } from '../../words/capitalised.ts'
import { fieldEdits } from '../proposals/field-edits.ts'
import { sayRecord } from '../proposals/say-record.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { FieldChanges } from '../shell/field-changes.tsx'
import { WordsField } from '../shell/words-field.tsx'

interface TakeBackProps {
  readonly edition: number
  /** The record whose history it stands in: what the edition changed of it alone can then be taken back. */
  readonly record?: { readonly collection: string; readonly id: string }
}

type Undone = Awaited<ReturnType<typeof desk.history.undo.mutate>>
type Refusal = Extract<Undone, { readonly refused: unknown }>['refused']

/** Proposes that what an edition changed is put back; where that was changed again since, both versions are shown instead. */
export function TakeBack({ edition, record }: TakeBackProps) {
  const { campaign } = useAtDesk()
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const scope = useId()
  const undo = useMutation({
    mutationFn: ({ words = '', what }: Readonly<Record<string, string>>) =>
      desk.history.undo.mutate({ campaign, edition, note: words, ...(record && what !== 'edition' && { record }) }),
    onSuccess: async (undone) => {
      if (!('proposal' in undone)) return
      await answers.invalidateQueries({ queryKey: ['proposals', campaign] })
      if (undone.notHandedIn !== undefined) return setOpen(false)
      await navigate({ to: '/proposals/$id', params: { id: undone.proposal } })
    },
  })
  const kept = undo.data && 'proposal' in undo.data ? undo.data : undefined
  return (
    <>
      <p className="list-buttons">
        <button type="button" className="secondary" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Take {record ? 'this' : `edition ${edition}`} back…
        </button>
      </p>
      {kept?.notHandedIn !== undefined && !isOpen && (
        <Done>
          {kept.notHandedIn} A draft of the proposal is kept:{' '}
          <Link to="/proposals/$id" params={{ id: kept.proposal }}>
            mend it there, and hand it in
          </Link>
          .
        </Done>
      )}
      {isOpen && (
        <DeskForm action="Propose to take it back" onSend={undo.mutate} isPending={undo.isPending} error={undo.error}>
          <p className="help">
            This hands in a proposal that says again what was said before edition {edition}; it is reviewed like any other. What
            was published stays on record.
          </p>
          {record && (
            <div className="field">
              <label htmlFor={scope}>What is taken back</label>
              <select id={scope} name="what" defaultValue="record">
                <option value="record">Only this record</option>
                <option value="edition">Everything that edition {edition} changed</option>
              </select>
            </div>
          )}
          <WordsField name="words" label="Why it is taken back" required />
          {undo.data && 'refused' in undo.data && <ChangedSince refused={undo.data.refused} />}
        </DeskForm>
      )}
    </>
  )
}

function ChangedSince({ refused }: { readonly refused: Refusal }) {
  return (
    <Notice kind="caution" title="It was changed again since">
      <p role="alert">{refused.message}</p>
      {refused.changedAgain.map(({ collection, id, name, before, now, edition }) => (
        <details key={`${collection}/${id}`}>
          <summary>
            {capitalised(sayRecord({ collection, name }))}, changed again in edition {edition}
          </summary>
          <FieldChanges collection={collection} fields={fieldEdits(before, now)} />
        </details>
      ))}
    </Notice>
  )
}
