import type { CollectionName } from '@dutywatch/domain/tracker'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ConflictView } from '../drafts/conflict-view.tsx'
import { DraftBar } from '../drafts/draft-bar.tsx'
import { saveWithServer } from '../drafts/server-drafts.ts'
import type { KeptDraft } from '../drafts/kept-draft.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { findingsOf } from '../editor/findings.ts'
import { RecordEditor } from '../editor/record-editor.tsx'
import { answers, desk } from '../desk-client.ts'
import { Propose } from '../proposals/propose.tsx'
import { useAtDesk } from '../session/session.ts'
import { Section } from '../../ui/section.tsx'
import { useNewSources } from './new-sources.ts'
import type { Started } from './started.ts'
import type { Published } from './use-tracker.ts'

export interface RecordDraftProps {
  readonly collection: CollectionName
  readonly id: string
  /** As it is published; absent for a new one. */
  readonly published: unknown
  /** The proposal that is being changed, where it is changed within one, and the record as that has it. */
  readonly proposal: string | undefined
  readonly proposed: { readonly record?: unknown; readonly base?: number | undefined } | undefined
  /** What the address begins it with, where it does. */
  readonly started: Started | undefined
  readonly around: Published
  /** My draft as the server has it. */
  readonly served: { readonly body?: unknown; readonly version: number; readonly baseEdition: number } | undefined
  readonly canDraft: boolean
}

/** The editor of one record, over a draft that is kept with every key. */
export function RecordDraft(props: RecordDraftProps) {
  const { collection, id, published, proposal, started, around, canDraft } = props
  const { me, campaign } = useAtDesk()
  const go = useNavigate()
  const key = { person: me.person.id, campaign, collection, id, proposal }
  const { keeper, view } = useDraft(key, begunWith(props), (draft) => saveWithServer(key, draft))
  const sources = useNewSources(around, key)
  const [isChecked, setChecked] = useState(false)
  const { body } = view.draft
  const { standing } = view
  const isSound = findingsOf(collection, body, sources.around).length === 0
  const [isProposing, setProposing] = useState(false)

  async function discard() {
    if (!confirm('Throw away what you typed here?')) return
    keeper.forget()
    await desk.drafts.discard.mutate({ campaign, collection, recordId: id, ...(proposal !== undefined && { proposal }) })
    await answers.invalidateQueries({ queryKey: ['drafts', campaign] })
    if (proposal === undefined) await go({ to: '/records/$collection', params: { collection } })
    else await go({ to: '/proposals/$id', params: { id: proposal } })
  }

  return (
    <>
      {standing.kind === 'conflict' && (
        <ConflictView conflict={standing.conflict} mine={body} onSettle={(settled) => void keeper.settle(settled)} />
      )}
      <fieldset className="field-group" disabled={!canDraft}>
        <RecordEditor
          collection={collection}
          record={body}
          tracker={sources.around}
          isPublished={published !== undefined}
          onChange={keeper.type}
          onNewSource={sources.add}
          isChecked={isChecked}
        />
      </fieldset>
      {canDraft && (
        <DraftBar view={view}>
          <button type="button" onClick={() => setChecked(true)}>
            Check
          </button>
          <button type="button" className="secondary" onClick={() => void discard()}>
            Discard
          </button>
          <button type="button" className="secondary" onClick={() => (isSound ? setProposing(true) : setChecked(true))}>
            {proposal === undefined ? 'Propose…' : 'Put into the proposal…'}
          </button>
          {isChecked && isSound && <output>Nothing is wrong with it by itself.</output>}
        </DraftBar>
      )}
      {isProposing && isSound && (
        <Section id="propose" title="Propose it">
          <Propose
            draft={view.draft}
            published={around.tracker}
            around={sources.around}
            into={proposal}
            why={started?.why ?? ''}
            onProposed={keeper.forget}
          />
        </Section>
      )}
    </>
  )
}

/** What the editor begins with: the draft that the server has, else the record as it is proposed, begun or published. */
function begunWith({ collection, id, served, proposed, started, published, around: { edition } }: RecordDraftProps): KeptDraft {
  if (served) return { collection, id, ...served, body: served.body ?? {} }
  // What was proposed goes on from the edition that it was proposed over, so that what was published since is told.
  if (proposed) return { collection, id, body: proposed.record ?? {}, version: 0, baseEdition: proposed.base ?? edition }
  return { collection, id, body: started?.body ?? published ?? {}, version: 0, baseEdition: edition }
}
