import { sayDay } from '@dutywatch/domain/date'
import { lookup, type CollectionName, type Tracker } from '@dutywatch/domain/tracker'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef } from 'react'
import { answers, desk } from '../desk-client.ts'
import { deviceDrafts, type DraftKey, type KeptDraft } from '../drafts/kept-draft.ts'
import { reaching } from '../editor/tracker-findings.ts'
import { fieldsIn } from '../editor/value-at.ts'
import { readWritten } from '../editor/written.ts'
import { Refusal } from '../refusal.ts'
import { useAtDesk } from '../session/session.ts'
import { DeskForm, InputField } from '../shell/desk-form.tsx'
import { WordsField } from '../shell/words-field.tsx'

export interface ProposeProps {
  readonly draft: KeptDraft
  /** The tracker as it is published. */
  readonly published: Tracker
  /** The same with the sources that are drafted beside the record. */
  readonly around: Tracker
  /** The proposal that it goes into, where that is settled. */
  readonly into: string | undefined
  /** A reason to begin with. */
  readonly why: string
  /** Takes the draft away, once it is proposed. */
  readonly onProposed: () => void
}

const itsOwn = ''

/** Proposes a draft that is a record: by itself or with others, at once or after more is collected. Sources it cites first go with it. */
export function Propose({ draft, published, around, into: settled, why, onProposed }: ProposeProps) {
  const { me, campaign } = useAtDesk()
  const go = useNavigate()
  const field = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('select, textarea, input, button')?.focus(), [])
  const unfinished = useQuery({
    queryKey: ['proposals', campaign, 'unfinished'],
    queryFn: () => desk.proposals.list.query({ campaign, states: ['drafting', 'changes-requested'] }),
  })
  const mine = settled === undefined ? (unfinished.data?.filter(({ author }) => author === me.person.id) ?? []) : []
  const knownFrom = fieldsIn(draft.body)?.['knownFrom']
  const reach = reaching(published.informedTo, knownFrom)
  const propose = useMutation({
    mutationFn: async ({ note = '', into = settled ?? itsOwn, then, informedTo }: Readonly<Record<string, string>>) => {
      // Asked before anything is begun, so that nothing is begun twice.
      if (into === itsOwn && then === 'submit' && note.trim() === '')
        throw new Refusal('no-reason', 'Say in a sentence why you propose it.')
      const sources = citedDrafts(draft.body, published, around)
      const changes = [...sources, changeOf(draft)]
      const proposal = into === itsOwn ? (await desk.proposals.start.mutate({ campaign, note, changes })).proposal : into
      if (into !== itsOwn) for (const change of changes) await desk.proposals.addChange.mutate({ campaign, proposal, change })
      const day = informedTo === undefined ? undefined : readWritten({ kind: 'day' }, informedTo)
      if (typeof day === 'string') await desk.proposals.giveReasons.mutate({ campaign, proposal, informedTo: day })
      if (then === 'submit') await desk.proposals.submit.mutate({ campaign, proposal })
      await Promise.all(sources.map(({ id }) => forget({ collection: 'sources', id })))
      await forget({ collection: draft.collection, id: draft.id, ...(settled !== undefined && { proposal: settled }) })
      return proposal
    },
    onSuccess: async (id) => {
      onProposed()
      await Promise.all([
        answers.invalidateQueries({ queryKey: ['proposals', campaign] }),
        answers.invalidateQueries({ queryKey: ['proposal', campaign, id] }),
        answers.invalidateQueries({ queryKey: ['drafts', campaign] }),
      ])
      await go({ to: '/proposals/$id', params: { id } })
    },
  })

  async function forget({ collection, id, proposal }: Pick<DraftKey, 'collection' | 'id' | 'proposal'>) {
    deviceDrafts(localStorage).forget({ person: me.person.id, campaign, collection, id, proposal })
    await desk.drafts.discard.mutate({ campaign, collection, recordId: id, ...(proposal !== undefined && { proposal }) })
  }

  return (
    <div ref={box}>
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
              {mine.map(({ id, note }) => (
                <option key={id} value={id}>
                  {note === '' ? id : note}
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
        {reach !== published.informedTo && (
          <InputField
            name="informedTo"
            label="The sources then reach to"
            help={`They reach to ${sayDay(published.informedTo)} now, and this is known from ${sayDay(reach)}. Whatever was due by then and is not on record is shown as not known to have happened.`}
            defaultValue={sayDay(reach)}
            className="narrow"
            autoComplete="off"
          />
        )}
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

function changeOf({ collection, body, id, baseEdition }: KeptDraft) {
  const record = fieldsIn(body) ?? {}
  const own = record['id']
  return {
    collection,
    id: typeof own === 'string' ? own : id,
    record: { ...record },
    ...(baseEdition > 0 && { base: baseEdition }),
  }
}

/** The sources that a record cites and that are drafted only. */
function citedDrafts(body: unknown, published: Tracker, around: Tracker) {
  const collection: CollectionName = 'sources'
  const citations: unknown = fieldsIn(body)?.['citations']
  const cited = Array.isArray(citations) ? citations.map((citation: unknown) => String(fieldsIn(citation)?.['source'])) : []
  return [...new Set(cited)].flatMap((id) => {
    const source = lookup(around).sources.get(id)
    return source && !lookup(published).sources.has(id) ? [{ collection, id, record: { ...source } }] : []
  })
}
