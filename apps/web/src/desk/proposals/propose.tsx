import type { Tracker } from '@dutywatch/domain/tracker'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { answers, desk } from '../desk-client.ts'
import type { DraftKeeper } from '../drafts/draft-keeper.ts'
import type { DraftKey, KeptDraft } from '../drafts/kept-draft.ts'
import { reaching } from '../editor/tracker-findings.ts'
import { lookAtDraft } from '../drafts/look-at-draft.ts'
import { Refusal } from '../refusal.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm } from '../shell/desk-form.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { WordsField } from '../shell/words-field.tsx'
import { ChangeConflictView } from './change-conflict-view.tsx'
import { changeOf, citedDrafts, forgetSources, putIn } from './put-in.ts'
import { reachAsked } from './reach-asked.ts'
import { ReachQuestion, unanswered } from './reach-question.tsx'

export interface ProposeProps {
  readonly keeper: DraftKeeper
  /** Where it is kept. */
  readonly place: DraftKey
  /** As it is kept now. */
  readonly draft: KeptDraft
  /** The tracker as it is published. */
  readonly published: Tracker
  /** The same with the sources that are drafted beside the record. */
  readonly around: Tracker
  /** The proposal that it goes into, where that is settled. */
  readonly into: string | undefined
  /** A reason to begin with. */
  readonly why: string
}

const itsOwn = ''

/** Proposes a draft that is a record: by itself or with others, at once or after more is collected. Sources it cites first go with it. */
export function Propose({ keeper, place, draft, published, around, into: settled, why }: ProposeProps) {
  const { me, campaign } = useAtDesk()
  const go = useNavigate()
  const field = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('select, textarea, input, button')?.focus(), [])
  const unfinished = useQuery({
    queryKey: ['proposals', campaign, 'unfinished'],
    queryFn: () => desk.proposals.list.query({ campaign, states: ['drafting', 'changes-requested'], whose: 'mine' }),
  })
  const mine = settled === undefined ? (unfinished.data ?? []) : []
  const { reach, reachError } = useReach({ keeper, place, draft, published })
  // What each proposal was seen to hold of the record, once both were brought together.
  const [seen, setSeen] = useState<ReadonlyMap<string, string | undefined>>(new Map())
  // Begun by this form: what fails after that goes on with it.
  const begun = useRef<string>(undefined)
  const propose = useMutation({
    mutationFn: async ({ note = '', into = settled ?? itsOwn, then, looked, informedTo }: Readonly<Record<string, string>>) => {
      // Asked before anything is begun, so that nothing is begun twice.
      if (into === itsOwn && then === 'submit' && note.trim() === '')
        throw new Refusal('no-reason', 'Say in a sentence why you propose it.')
      const question = unanswered(reach, looked)
      if (question !== undefined) throw new Refusal('not-looked', question)
      const kept = await asServed(keeper)
      const [sources, change] = [citedDrafts(kept.body, published, around), changeOf(kept)]
      const target = into === itsOwn ? begun.current : into
      const isRenamed = settled !== undefined && kept.over !== undefined && change.id !== kept.id
      const instead = isRenamed ? { id: kept.id, over: kept.over } : undefined
      const over = target !== undefined && seen.has(target) ? seen.get(target) : isRenamed ? undefined : kept.over
      const proposal = target ?? (await desk.proposals.start.mutate({ campaign, note, changes: [...sources, change] })).proposal
      if (into === itsOwn) begun.current = proposal
      const put = target === undefined ? { sources } : await putIn({ campaign, proposal, sources, change, over, instead })
      await forgetSources({ person: me.person.id, campaign }, put.sources)
      if ('moved' in put && put.moved) return { proposal, moved: put.moved }
      if (into === itsOwn && target !== undefined) await desk.proposals.giveReasons.mutate({ campaign, proposal, note })
      if (informedTo !== undefined) await reachTo({ campaign, proposal }, informedTo)
      if (then === 'submit') await desk.proposals.submit.mutate({ campaign, proposal })
      await forget(kept)
      return { proposal, moved: undefined }
    },
    onSuccess: async ({ proposal: id, moved }) => {
      if (moved) return
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['proposals', campaign] }),
        answers.invalidateQueries({ queryKey: ['proposal', campaign, id] }),
        answers.invalidateQueries({ queryKey: ['drafts', campaign] }),
      ])
      await go({ to: '/proposals/$id', params: { id } })
    },
  })

  /** What was typed while it was proposed is kept, and so is a version that somebody else saved since. */
  async function forget(kept: KeptDraft) {
    if (keeper.view().draft.body !== kept.body) return
    keeper.forget()
    const { collection, id: recordId, version, savedAt } = kept
    await desk.drafts.discard.mutate({
      campaign,
      collection,
      recordId,
      version,
      ...(savedAt !== undefined && { savedAt }),
      ...(settled !== undefined && { proposal: settled }),
    })
  }

  const { moved, proposal: movedIn = '' } = propose.data ?? {}
  return (
    <div ref={box}>
      {moved && (
        <ChangeConflictView
          collection={place.collection}
          moved={moved}
          mine={draft.body}
          onSettle={(body) => {
            setSeen(new Map(seen).set(movedIn, moved.theirs.digest))
            keeper.rebase(body, settled === undefined ? {} : { over: moved.theirs.digest })
            propose.reset()
          }}
        />
      )}
      <DeskForm
        action={settled === undefined ? 'Propose' : 'Put it in'}
        onSend={propose.mutate}
        isPending={propose.isPending}
        error={propose.error}
      >
        {mine.length > 0 && (
          <div className="field">
            <label htmlFor={field}>Together with</label>
            <select id={field} name="into" defaultValue={itsOwn}>
              <option value={itsOwn}>Nothing else: a proposal of its own</option>
              {mine.map(({ id, note, createdAt }) => (
                <option key={id} value={id}>
                  {note === '' ? `Without a reason, begun ${sayInstant(createdAt)}` : note}
                </option>
              ))}
            </select>
          </div>
        )}
        {settled === undefined && (
          <WordsField
            name="note"
            label="Why"
            defaultValue={why}
            help="A sentence for whoever reviews it. It becomes the note of the edition unless that is given another."
          />
        )}
        {settled !== undefined && (
          <p className="help">
            The proposal then says it as it stands here, in place of what it says now. Nothing is published by that.
          </p>
        )}
        <ReachQuestion key={JSON.stringify(reach)} reach={reach} error={reachError} />
        {settled === undefined && (
          <fieldset className="field field-group">
            <legend>And then</legend>
            <label className="tick">
              <input type="radio" name="then" value="submit" defaultChecked /> Hand it in for review
            </label>
            <label className="tick">
              <input type="radio" name="then" value="collect" /> Collect more first
            </label>
          </fieldset>
        )}
      </DeskForm>
    </div>
  )
}

/** Whether the sources must reach further for a draft, and what readers are then told of other dates, once the server says so. */
function useReach({ keeper, place, draft, published }: Pick<ProposeProps, 'keeper' | 'place' | 'draft' | 'published'>) {
  const to = reaching(published.informedTo, changeOf(draft))
  const isReaching = to !== published.informedTo
  const look = useQuery({
    queryKey: ['draft-look', place, to, draft.version],
    queryFn: () => lookAtDraft(keeper, place),
    enabled: isReaching,
    placeholderData: (before) => before,
    staleTime: 0,
    gcTime: 0,
  })
  const reach = isReaching ? reachAsked(to, look.data, look.isPlaceholderData) : 'nothing'
  return { reach, reachError: look.error }
}

/** Has the sources reach to a day once a proposal is published, unless they reach further by it already. */
async function reachTo(of: { readonly campaign: string; readonly proposal: string }, day: string): Promise<void> {
  const { informedTo = '' } = await desk.proposals.byId.query(of)
  if (informedTo < day) await desk.proposals.giveReasons.mutate({ ...of, informedTo: day })
}

/** The draft once the server has it as it is kept here; what it does not take is proposed all the same. */
async function asServed(keeper: DraftKeeper): Promise<KeptDraft> {
  await keeper.send()
  const { draft, standing } = keeper.view()
  if (standing.kind === 'conflict') throw new Refusal('draft-moved', 'There are two versions of it. Bring them together first.')
  return draft
}
