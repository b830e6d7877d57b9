import { sayDay } from '@dutywatch/domain/date'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { StateBadge } from '../../ui/badge.tsx'
import { Section } from '../../ui/section.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { Acts } from './acts.tsx'
import { DraftsNotIn } from './drafts-not-in.tsx'
import { ProposalEvents } from './proposal-events.tsx'
import { ProposedChanges } from './proposed-changes.tsx'
import { PublishedChanges } from './published-changes.tsx'
import { SplitProposal } from './split-proposal.tsx'
import { TakeOut } from './take-out.tsx'
import { TakeBack } from '../records/take-back.tsx'
import { sayBeforeChange, sayWait, sayWrong, standingOf } from './proposal-standing.ts'
import { proposalStateWords } from './proposal-words.ts'
import { usePreview } from './use-preview.ts'
import { WordsOfProposal } from './words-of-proposal.tsx'

/** One proposal: what it would change, what is wrong with it, what was said, and what can be done. */
export function ProposalPage() {
  const { id } = useParams({ from: '/proposals/$id' })
  const { campaign, may } = useAtDesk()
  const proposal = useQuery({
    queryKey: ['proposal', campaign, id],
    queryFn: () => desk.proposals.byId.query({ campaign, proposal: id }),
    // Others work on it too: what was seen of it before may be said otherwise by now.
    staleTime: 0,
  })
  const preview = usePreview(id)
  const { data } = proposal
  if (!data) {
    return (
      <DeskPage title="A proposal" opening={proposal.error ? 'It cannot be shown.' : 'One moment…'}>
        <Refused error={proposal.error} />
      </DeskPage>
    )
  }
  const canChange = data.acts.includes('change') && may('draft')
  const state = proposalStateWords[data.state]
  const edition = data.events.findLast((event) => event.edition !== undefined)?.edition
  const isClosed = data.state === 'published' || data.state === 'withdrawn'
  const standing = isClosed ? undefined : standingOf(preview.data)
  const waitsFor = isClosed ? undefined : preview.data?.waitsFor
  // What would write over another record is refused whoever looks at it: there is nothing to hand in yet.
  const isTaken = preview.data?.taken !== undefined
  const canTakeBack = edition !== undefined && edition > 1 && may('propose')
  return (
    <WordsOfProposal id={id}>
      <DeskPage
        title={data.note === '' ? 'A proposal without a reason' : data.note}
        opening={
          <>
            {data.author === undefined
              ? `Filed by ${data.createdBy} on ${sayInstant(data.createdAt)}, when it was fetched or handed in.`
              : `${data.createdBy} began it on ${sayInstant(data.createdAt)}.`}{' '}
            {state.meaning}
          </>
        }
      >
        <p>
          <StateBadge state={state} />
          {data.held &&
            ` until ${sayInstant(data.held.until)} (${data.held.kind === 'embargo' ? 'under embargo' : 'as scheduled'})`}
        </p>
        {standing === 'sound' && waitsFor === undefined && (data.state === 'approved' || data.state === 'held') && (
          <p>It can be published as it is.</p>
        )}
        {typeof standing === 'number' && (
          <p>
            <strong>It cannot be published as it is: {sayWrong(standing)}.</strong> <a href="#changes">See what</a>
          </p>
        )}
        {waitsFor !== undefined && <p>{sayWait(waitsFor, data.state)}</p>}
        {data.informedTo !== undefined && data.informedTo !== waitsFor && data.state !== 'published' && (
          <p>Once it is published, the tracker’s sources reach to {sayDay(data.informedTo)}.</p>
        )}
        {data.state === 'published' && edition !== undefined ? (
          <PublishedChanges id={id} edition={edition} />
        ) : (
          <ProposedChanges id={id} isClosed={isClosed} canChange={canChange} />
        )}
        {(canChange || (isClosed && may('draft'))) && <DraftsNotIn proposal={id} drafts={data.drafts} isClosed={isClosed} />}
        <Section id="acts" title="What you can do">
          {data.approvedByOthers !== undefined && data.state === 'open' && may('approve') && <p>{data.approvedByOthers}</p>}
          {isTaken && data.acts.includes('submit') && <p>It can be handed in for review once it writes over no other record.</p>}
          {typeof standing === 'number' && may('approve') && (
            <p>It can be approved, held and published once nothing is wrong with it any more.</p>
          )}
          <div className="acts-together">
            <Acts
              id={id}
              acts={isTaken ? data.acts.filter((act) => act !== 'submit') : data.acts}
              digest={data.digest}
              note={data.note}
              informedTo={data.informedTo}
              isSound={standing === 'sound'}
              waitsFor={waitsFor}
              beforeChange={sayBeforeChange(data)}
              isAll={!canTakeBack}
            />
            {data.acts.includes('split') && may('propose') && <SplitProposal id={id} changes={data.changes} />}
            {canChange && (data.changes.length > 1 || (data.changes.length > 0 && data.acts.includes('submit'))) && (
              <TakeOut id={id} changes={data.changes} />
            )}
            {canTakeBack && <TakeBack edition={edition} />}
          </div>
        </Section>
        <Section id="events" title="What happened">
          <ProposalEvents events={data.events} />
        </Section>
      </DeskPage>
    </WordsOfProposal>
  )
}
