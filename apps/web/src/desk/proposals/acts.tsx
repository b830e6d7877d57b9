import type { ProposalAct } from '@dutywatch/domain/proposal'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answers } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm, Refused } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { WordsField } from '../shell/words-field.tsx'
import { HoldFields, ReachField } from './act-fields.tsx'
import { nextAct, offeredActs, type OfferedAct } from './act-words.ts'
import { doAct } from './do-act.ts'

interface ActsProps {
  readonly id: string
  /** What its state allows. */
  readonly acts: readonly ProposalAct[]
  /** Of the changes that are shown: an approval is of exactly these. */
  readonly digest: string
  readonly note: string
  /** The day to which the sources are to reach, where it moves that. */
  readonly informedTo?: string | undefined
  /** Whether it could be published as it is. */
  readonly isSound: boolean
  /** The day to which its sources reach, while that has not come: it is held until then, and not published now. */
  readonly waitsFor?: string | undefined
  /** What is to be known before it is changed. */
  readonly beforeChange?: string | undefined
  /** Whether nothing else can be done with it. */
  readonly isAll: boolean
}

/** What somebody can do with a proposal now: one act at a time, with the words it takes; what takes none is done at once. */
export function Acts({ id, acts, digest, note, informedTo, isSound, waitsFor, beforeChange, isAll }: ActsProps) {
  const { campaign, may } = useAtDesk()
  const [chosen, choose] = useState<OfferedAct['act']>()
  const [did, setDid] = useState<string>()
  const allowed = waitsFor === undefined ? acts : acts.filter((each) => each !== 'publish')
  const can = offeredActs.filter(({ act, needs, isOnward }) => allowed.includes(act) && may(needs) && (isSound || !isOnward))
  const current = can.find((each) => each.act === chosen)
  const next = nextAct(can, isSound)
  const act = useMutation({
    mutationFn: ({ of, values }: { readonly of: OfferedAct; readonly values: Readonly<Record<string, string>> }) =>
      doAct(of.act, values, { campaign, proposal: id, digest }),
    onSuccess: async (_, { of }) => {
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['proposal', campaign, id] }),
        answers.invalidateQueries({ queryKey: ['proposals', campaign] }),
        answers.invalidateQueries({ queryKey: ['published'] }),
      ])
      choose(undefined)
      setDid(of.done)
    },
  })
  function press(pressed: OfferedAct) {
    act.reset()
    setDid(undefined)
    choose(pressed.words !== undefined && pressed.act === chosen ? undefined : pressed.act)
    if (pressed.words === undefined) act.mutate({ of: pressed, values: {} })
  }
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
            {...((current?.words !== undefined || each.act !== next) && { className: 'secondary' })}
            {...(each.words !== undefined && { 'aria-expanded': each.act === chosen })}
            aria-disabled={act.isPending || undefined}
            onClick={() => act.isPending || press(each)}
          >
            {each.words === undefined ? each.verb : (each.opens ?? `${each.verb}…`)}
          </button>
        ))}
      </p>
      {current?.words === undefined && <Refused error={act.error} />}
      {current?.words !== undefined && (
        <DeskForm
          key={current.act}
          action={current.verb}
          onSend={(values) => act.mutate({ of: current, values })}
          isPending={act.isPending}
          error={act.error}
        >
          {current.act === 'hold' && <HoldFields day={waitsFor} />}
          {current.act === 'change' && beforeChange !== undefined && <p>{beforeChange}</p>}
          {current.act === 'change' && <ReachField informedTo={informedTo} />}
          <WordsField
            name="words"
            label={current.words}
            required={!current.words.includes('may be left out')}
            defaultValue={['publish', 'hold', 'change'].includes(current.act) ? note : ''}
          />
        </DeskForm>
      )}
      {did !== undefined && <Done>{did}</Done>}
    </>
  )
}
