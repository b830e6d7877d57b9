import type { Action } from '@dutywatch/api/desk'
import type { ProposalAct } from '@dutywatch/domain/proposal'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { WordsField } from '../shell/words-field.tsx'
import type { DeskAct } from './proposal-words.ts'

interface ActsProps {
  readonly id: string
  /** What its state allows. */
  readonly acts: readonly ProposalAct[]
  /** Of the changes that are shown: an approval is of exactly these. */
  readonly digest: string
  readonly note: string
}

/** Each act with its button, what the role must allow, and what words are asked for. */
const offered: readonly { readonly act: DeskAct; readonly needs: Action; readonly label: string; readonly words?: string }[] = [
  { act: 'submit', needs: 'propose', label: 'Hand in for review' },
  { act: 'comment', needs: 'comment', label: 'Comment', words: 'What you want to say' },
  { act: 'request-changes', needs: 'request-changes', label: 'Ask for changes', words: 'What should change' },
  { act: 'approve', needs: 'approve', label: 'Approve', words: 'Anything to say with it (may be left out)' },
  { act: 'hold', needs: 'hold', label: 'Hold until a time', words: 'Why, for the note of the edition' },
  { act: 'cancel-hold', needs: 'hold', label: 'Take from hold', words: 'Why (may be left out)' },
  { act: 'publish', needs: 'publish', label: 'Publish', words: 'The note of the edition' },
  { act: 'withdraw', needs: 'propose', label: 'Withdraw', words: 'Why (may be left out)' },
]

/** What somebody can do with a proposal now: one act at a time, with the words it takes. */
export function Acts({ id, acts, digest, note }: ActsProps) {
  const { campaign, may } = useAtDesk()
  const [chosen, choose] = useState<DeskAct>()
  const can = offered.filter(({ act, needs }) => acts.includes(act) && may(needs))
  const act = useMutation({
    mutationFn: (values: Readonly<Record<string, string>>) => done(chosen, values, { campaign, proposal: id, digest }),
    onSuccess: async () => {
      choose(undefined)
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['proposal', campaign, id] }),
        answers.invalidateQueries({ queryKey: ['proposals', campaign] }),
        answers.invalidateQueries({ queryKey: ['published'] }),
      ])
    },
  })
  const current = can.find((each) => each.act === chosen)
  if (can.length === 0) return <p className="empty">Nothing, at this point and in your role.</p>
  return (
    <>
      <p className="list-buttons">
        {can.map((each) => (
          <button
            key={each.act}
            type="button"
            className="secondary"
            aria-pressed={each.act === chosen}
            onClick={() => {
              act.reset()
              choose(each.act === chosen ? undefined : each.act)
            }}
          >
            {each.label}
          </button>
        ))}
      </p>
      {current && (
        <DeskForm key={current.act} action={current.label} onSend={act.mutate} isPending={act.isPending} error={act.error}>
          {current.act === 'hold' && <HoldFields />}
          {current.words !== undefined && (
            <WordsField
              name="words"
              label={current.words}
              defaultValue={current.act === 'publish' || current.act === 'hold' ? note : ''}
            />
          )}
        </DeskForm>
      )}
    </>
  )
}

function HoldFields() {
  const id = useId()
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Why it waits</label>
        <select id={id} name="kind" defaultValue="embargo">
          <option value="embargo">Embargo: it may not be known before</option>
          <option value="scheduled">Scheduled: its time was chosen</option>
        </select>
      </div>
      <InputField name="until" label="Until" help="Day and time where you are." type="datetime-local" className="narrow" />
    </>
  )
}

interface Of {
  readonly campaign: string
  readonly proposal: string
  readonly digest: string
}

async function done(act: DeskAct | undefined, values: Readonly<Record<string, string>>, { digest, ...of }: Of): Promise<unknown> {
  const { words = '', until = '', kind } = values
  const { proposals } = desk
  switch (act) {
    case 'submit':
      return proposals.submit.mutate(of)
    case 'comment':
      return proposals.comment.mutate({ ...of, words })
    case 'request-changes':
      return proposals.requestChanges.mutate({ ...of, words })
    case 'approve':
      return proposals.approve.mutate({ ...of, digest, words })
    case 'hold': {
      const instant = new Date(until).toISOString()
      return proposals.hold.mutate({ ...of, kind: kind === 'scheduled' ? 'scheduled' : 'embargo', until: instant, note: words })
    }
    case 'cancel-hold':
      return proposals.cancelHold.mutate({ ...of, words })
    case 'publish':
      return proposals.publish.mutate({ ...of, note: words })
    case 'withdraw':
      return proposals.withdraw.mutate({ ...of, words })
    case undefined:
      return undefined
  }
}
