import { compareVersions } from '@dutywatch/domain/proposal'
import { canonical, type CollectionName, type RecordFinding } from '@dutywatch/domain/tracker'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { conflictId } from '../drafts/conflict-view.tsx'
import { DraftBar } from '../drafts/draft-bar.tsx'
import { DraftConflictView } from '../drafts/draft-conflict-view.tsx'
import { saveWithServer } from '../drafts/server-drafts.ts'
import type { KeptDraft } from '../drafts/kept-draft.ts'
import { useDraft } from '../drafts/use-draft.ts'
import { bearerOf, findingsOf, isTaken } from '../editor/findings.ts'
import { withId } from '../editor/suggested-id.ts'
import { RecordEditor } from '../editor/record-editor.tsx'
import { trackerDoubts, trackerFindings } from '../editor/tracker-findings.ts'
import { valueAt, type Held } from '../editor/value-at.ts'
import { WordsAround } from '../editor/words-around.tsx'
import { answers, desk } from '../desk-client.ts'
import { Propose } from '../proposals/propose.tsx'
import { citedDrafts } from '../proposals/put-in.ts'
import { useAtDesk } from '../session/session.ts'
import { Refusal } from '../refusal.ts'
import { Refused } from '../shell/desk-form.tsx'
import { Done } from '../shell/done.tsx'
import { Doubts, doubtsId } from '../shell/doubts.tsx'
import { Section } from '../../ui/section.tsx'
import { lookAtDraft } from '../drafts/look-at-draft.ts'
import { DraftPreview } from './draft-preview.tsx'
import { useNewSources } from './new-sources.ts'
import { RepublishedView, useRepublished } from './republished.tsx'
import { SourcesAlong } from './sources-along.tsx'
import type { Started } from './started.ts'
import type { Published } from './use-tracker.ts'
import { useWithdrawn } from './use-withdrawn.ts'

export interface RecordDraftProps {
  readonly collection: CollectionName
  readonly id: string
  /** As it is published; absent for a new one. */
  readonly published: unknown
  /** Whether it was proposed as new and another is published under its id by now. */
  readonly isOver: boolean
  /** The proposal that is being changed, where it is changed within one, and the record as that has it. */
  readonly proposal: string | undefined
  readonly proposed: { readonly record?: unknown; readonly base?: number | undefined; readonly digest: string } | undefined
  /** What the address begins it with, where it does. */
  readonly started: Started | undefined
  readonly around: Published
  /** My draft as the server has it. */
  readonly served: (Omit<KeptDraft, 'collection' | 'id' | 'body'> & { readonly body?: unknown }) | undefined
  readonly canDraft: boolean
}

/** What the rules of the tracker had against a draft as it then was. */
interface Weighed {
  readonly body: unknown
  readonly findings: readonly RecordFinding[]
  /** What is likely to be a slip, and can be proposed all the same. */
  readonly doubts: readonly string[]
}

/** The editor of one record, over a draft that is kept with every key. */
export function RecordDraft(props: RecordDraftProps) {
  const { collection, id, published, isOver, proposal, started, around, canDraft } = props
  const { me, campaign } = useAtDesk()
  const go = useNavigate()
  const key = { person: me.person.id, campaign, collection, id, proposal }
  const { keeper, view } = useDraft(key, begunWith(props), (draft) => saveWithServer(key, draft))
  const sources = useNewSources(around, key)
  const { body } = view.draft
  const { standing } = view
  const republished = useRepublished(view.draft, published)
  const since = isOver ? undefined : republished
  const withdrawn = useWithdrawn()
  const bearer = (record: Held) => bearerOf({ collection, id: isOver ? '' : id, tracker: around.tracker }, record)
  const isSoundly = (record: Held) => findingsOf(collection, record, sources.around).length === 0 && !bearer(record)
  const isSound = isSoundly(body)
  const weigh = (record: Held): Weighed => ({
    body: record,
    findings: isSoundly(record) ? trackerFindings(collection, record, sources.around) : [],
    doubts: isSoundly(record) ? trackerDoubts(collection, record, sources.around) : [],
  })
  // Whoever follows a finding to its field finds it said there.
  const [isSent] = useState(() => location.hash.startsWith('#field'))
  const [checks, setChecks] = useState(isSent ? 1 : 0)
  const [weighed, setWeighed] = useState<Weighed | undefined>(() => (isSent ? weigh(body) : undefined))
  const [isProposing, setProposing] = useState(false)
  const [isSettled, setSettled] = useState(false)
  const isAsPublished = published !== undefined && canonical(body) === canonical(published)
  const look = useMutation({
    mutationFn: () => {
      if (isAsPublished && proposal === undefined)
        throw new Refusal('nothing-changed', 'It says what is published already: nothing would change.')
      // Whoever saves a shared draft counts among the authors of the proposal: looking alone makes nobody one.
      if (proposal !== undefined && standing.kind === 'untouched' && view.draft.version === 0)
        throw new Refusal('nothing-changed', 'Nothing is typed here yet: the proposal itself shows what it would change.')
      return lookAtDraft(keeper, key)
    },
  })
  // What was wrong at a place that was changed since is not known to be wrong any more.
  const against = weighed?.findings.filter(({ path }) => valueAt(weighed.body, path) === valueAt(body, path)) ?? []

  const doubts = weighed !== undefined && weighed.body === body ? weighed.doubts : []
  // The preview tells them with those of other records.
  const isPreviewed = look.data !== undefined && look.data.of.body === body

  function check(): boolean {
    // What it is called by is made for whoever did not choose it.
    const named = published === undefined ? withId(body, isTaken({ tracker: sources.around, withdrawn }, collection)) : body
    if (named !== body) keeper.type(named)
    const now = weigh(named)
    setWeighed(now)
    setChecks(checks + 1)
    return isSoundly(named) && now.findings.length === 0
  }

  const isTorn = standing.kind === 'conflict' || since !== undefined
  const lookAtBoth = () => document.getElementById(conflictId)?.focus()

  function propose() {
    if (isTorn) lookAtBoth()
    else setProposing(check())
  }

  function preview() {
    look.reset()
    if (isTorn) return lookAtBoth()
    check()
    // Its id may have been made by the check.
    if (isSoundly(keeper.view().draft.body)) look.mutate()
  }

  async function discard() {
    if (!confirm('Throw away what you typed here?')) return
    // What is on its way to the server is part of what is thrown away.
    await keeper.send()
    const { version, savedAt } = keeper.view().draft
    const place = { campaign, collection, recordId: id, ...(proposal !== undefined && { proposal }) }
    const answer = await desk.drafts.discard.mutate({ ...place, version, ...(savedAt !== undefined && { savedAt }) })
    if (!answer.discarded) {
      const { message, theirs } = answer
      return keeper.meet({ message, theirs, ...compareVersions(theirs.body, body, theirs.body) })
    }
    keeper.forget()
    await answers.invalidateQueries({ queryKey: ['drafts', campaign] })
    if (proposal === undefined) await go({ to: '/records/$collection', params: { collection } })
    else await go({ to: '/proposals/$id', params: { id: proposal } })
  }

  return (
    <WordsAround tracker={sources.around}>
      {standing.kind === 'conflict' && (
        <DraftConflictView
          collection={collection}
          conflict={standing.conflict}
          mine={body}
          onSettle={(settled) => {
            setSettled(true)
            void keeper.settle(settled)
          }}
        />
      )}
      {standing.kind !== 'conflict' && since && canDraft && (
        <RepublishedView
          collection={collection}
          since={since}
          mine={body}
          published={published}
          onSettle={(settled) => {
            setSettled(true)
            keeper.rebase(settled, { baseEdition: around.edition })
          }}
        />
      )}
      {isSettled && !isTorn && <Done>Both versions are brought together. Go on from here.</Done>}
      <fieldset className="field-group" disabled={!canDraft}>
        <RecordEditor
          collection={collection}
          record={body}
          tracker={sources.around}
          isPublished={published !== undefined}
          bearer={bearer(body)}
          withdrawn={withdrawn}
          onChange={keeper.type}
          onNewSource={sources.add}
          checks={checks}
          against={against}
        />
      </fieldset>
      {canDraft && <SourcesAlong sources={citedDrafts(body, around.tracker, sources.around)} />}
      {doubts.length > 0 && !isPreviewed && (
        <Doubts>
          {doubts.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </Doubts>
      )}
      {canDraft && (
        <DraftBar view={view} isAsPublished={isAsPublished}>
          <div className="draft-acts">
            {isTorn && (
              <button type="button" onClick={lookAtBoth}>
                Look at both versions
              </button>
            )}
            <button type="button" className="secondary" onClick={check}>
              Check
            </button>
            <button type="button" className="secondary" aria-disabled={look.isPending || undefined} onClick={preview}>
              Preview
            </button>
            <button type="button" className="secondary" onClick={() => void discard()}>
              Discard
            </button>
            <button type="button" onClick={propose}>
              {proposal === undefined ? 'Propose…' : 'Put into the proposal…'}
            </button>
          </div>
          {checks > 0 && !isSound && <output>It can be shown as it would be, and proposed, once what is wrong is mended.</output>}
          {checks > 0 && isSound && against.length === 0 && !isProposing && (
            <output>
              {doubts.length === 0 ? (
                'Nothing is wrong with it.'
              ) : (
                <>
                  It breaks no rule. <a href={`#${doubtsId}`}>Look at it again</a> all the same.
                </>
              )}
            </output>
          )}
          {isSound && against.length > 0 && !isProposing && (
            <p className="all-the-same">
              It can be proposed as it is, but is published only once this is mended.{' '}
              <button type="button" className="quiet" onClick={() => setProposing(true)}>
                Propose it all the same…
              </button>
            </p>
          )}
        </DraftBar>
      )}
      <Refused error={look.error} />
      {look.data && <DraftPreview look={look.data} draftKey={key} isOld={look.data.of.body !== body} />}
      {isProposing && isSound && (
        <Section id="propose" title={proposal === undefined ? 'Propose it' : 'Put it into the proposal'}>
          <Propose
            keeper={keeper}
            place={key}
            draft={view.draft}
            published={around.tracker}
            around={sources.around}
            into={proposal}
            why={started?.why ?? ''}
          />
        </Section>
      )}
    </WordsAround>
  )
}

/** What the editor begins with: the draft that the server has, else the record as it is proposed, begun or published. */
function begunWith({ collection, id, served, proposed, started, published, around: { edition } }: RecordDraftProps): KeptDraft {
  if (served) return { collection, id, ...served, body: served.body ?? {} }
  // What was proposed goes on from the edition that it was proposed over, so that what was published since is told.
  if (proposed) {
    const { record = {}, base = edition, digest: over } = proposed
    return { collection, id, body: record, version: 0, baseEdition: base, over }
  }
  return { collection, id, body: started?.body ?? published ?? {}, version: 0, baseEdition: edition }
}
