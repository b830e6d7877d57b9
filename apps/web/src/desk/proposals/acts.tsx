import { sayDay } from '@dutywatch/domain/date'
import type { ProposalAct } from '@dutywatch/domain/proposal'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { WordsField } from '../shell/words-field.tsx'
import { readWritten } from '../editor/written.ts'
import { offeredActs } from './act-words.ts'
import type { DeskAct } from './proposal-words.ts'

interface ActsProps {
  readonly id: string
  /** What its state allows. */
  readonly acts: readonly ProposalAct[]
  /** Of the changes that are shown: an approval is of exactly these. */
  readonly digest: string
  readonly note: string
  /** The day to which the sources are to reach, where it moves that. */
  readonly informedTo?: string | undefined
  /** Whether nothing else can be done with it. */
  readonly isAll: boolean
}

/** What somebody can do with a proposal now: one act at a time, with the words it takes. */
export function Acts({ id, acts, digest, note, informedTo, isAll }: ActsProps) {
  const { campaign, may } = useAtDesk()
  const [chosen, choose] = useState<DeskAct>()
  const [did, setDid] = useState<string>()
  const can = offeredActs.filter(({ act, needs }) => acts.includes(act) && may(needs))
  const current = can.find((each) => each.act === chosen)
  const act = useMutation({
    mutationFn: (values: Readonly<Record<string, string>>) => done(chosen, values, { campaign, proposal: id, digest }),
    onSuccess: async () => {
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['proposal', campaign, id] }),
        answers.invalidateQueries({ queryKey: ['proposals', campaign] }),
        answers.invalidateQueries({ queryKey: ['published'] }),
      ])
      choose(undefined)
      setDid(current?.done)
    },
  })
  if (can.length === 0) {
    if (did !== undefined) return <Done>{did}</Done>
    return isAll ? <p className="empty">Nothing, at this point and in your role.</p> : null
  }
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
              setDid(undefined)
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
          {current.act === 'change' && <ReachField informedTo={informedTo} />}
          {current.words !== undefined && (
            <WordsField
              name="words"
              label={current.words}
              required={!current.words.includes('may be left out')}
              defaultValue={['publish', 'hold', 'change'].includes(current.act) ? note : ''}
            />
          )}
        </DeskForm>
      )}
      {did !== undefined && <Done>{did}</Done>}
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

function ReachField({ informedTo }: Pick<ActsProps, 'informedTo'>) {
  return (
    <InputField
      name="informedTo"
      label="The sources then reach to"
      help="The last day that the tracker’s sources cover once this is published. Empty leaves the tracker’s as it is."
      defaultValue={informedTo === undefined ? '' : sayDay(informedTo)}
      required={false}
      className="narrow"
      autoComplete="off"
    />
  )
}

interface Of {
  readonly campaign: string
  readonly proposal: string
  readonly digest: string
}

async function done(act: DeskAct | undefined, values: Readonly<Record<string, string>>, { digest, ...of }: Of): Promise<unknown> {
  const { words = '', until = '', kind, informedTo = '' } = values
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
    case 'change': {
      const day = readWritten({ kind: 'day' }, informedTo)
      return proposals.giveReasons.mutate({ ...of, note: words, informedTo: typeof day === 'string' ? day : null })
    }
    case 'withdraw':
      return proposals.withdraw.mutate({ ...of, words })
    case undefined:
      return undefined
  }
}
