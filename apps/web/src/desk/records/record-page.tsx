import {
  find,
  isCollectionName,
  lookup,
  recordName,
  type CollectionName,
  type RecordOf,
  type Tracker,
} from '@dutywatch/domain/tracker'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { collectionWords } from '../../words/collections.ts'
import { withArticle } from '../../words/list-items.ts'
import { desk } from '../desk-client.ts'
import { WordsAround } from '../editor/words-around.tsx'
import { WithinProposal } from '../proposals/within-proposal.tsx'
import { useAtDesk } from '../session/session.ts'
import { DeskPage } from '../shell/desk-page.tsx'
import { NothingHere } from '../shell/nothing-here.tsx'
import { useMemo } from 'react'
import { BegunFor } from './begun-for.tsx'
import { RecordHistory } from './record-history.tsx'
import { OthersAtWork } from './others-at-work.tsx'
import { RecordDraft } from './record-draft.tsx'
import { startedFor, type StartedFor } from './started.ts'
import type { Published } from './use-tracker.ts'
import { WithdrawRecord } from './withdraw-record.tsx'
import { withChanges } from './with-changes.ts'
import { WithTracker } from './with-tracker.tsx'

export interface RecordPageProps {
  readonly collection: string
  readonly id: string
  readonly proposal?: string | undefined
  readonly start: StartedFor
}

/** One record, to be read by everybody and changed by whoever may. */
export function RecordPage({ collection, ...of }: RecordPageProps) {
  if (!isCollectionName(collection)) return <NothingHere />
  return (
    <WithTracker>
      {(published) => <Loaded key={`${collection}/${of.id}/${of.proposal}`} {...published} {...of} collection={collection} />}
    </WithTracker>
  )
}

interface LoadedProps extends Published, RecordPageProps {
  readonly collection: CollectionName
}

/** Waits for the draft of the server: what is typed begins with it. Without an answer, this device's own draft is all there is. */
function Loaded({ collection, id, proposal, start, tracker, edition }: LoadedProps) {
  const { campaign, may } = useAtDesk()
  const held: RecordOf<CollectionName> | undefined = lookup(tracker)[collection].get(id)
  const draft = useQuery({
    queryKey: ['draft', campaign, collection, id, proposal],
    queryFn: () =>
      desk.drafts.byRecord.query({ campaign, collection, recordId: id, ...(proposal !== undefined && { proposal }) }),
    enabled: may('draft'),
    staleTime: Infinity,
    gcTime: 0,
  })
  const within = useQuery({
    queryKey: ['proposal', campaign, proposal],
    queryFn: () => desk.proposals.byId.query({ campaign, proposal: proposal ?? '' }),
    enabled: proposal !== undefined,
  })
  const around = useMemo(() => {
    const { changes = [], informedTo = tracker.informedTo } = within.data ?? {}
    // What was begun as new goes over no record that bears its id by now.
    const own = changes.filter(
      (each) => !each.isNew || !isCollectionName(each.collection) || !find(tracker, each.collection, each.id),
    )
    return { ...withChanges(tracker, own), informedTo }
  }, [tracker, within.data])
  const change = within.data?.changes.find((each) => each.collection === collection && each.id === id)
  const isOver = change?.isNew === true && held !== undefined
  const record = isOver ? undefined : held
  const { one, many } = collectionWords[collection]
  const named = isOver ? undefined : (record ?? lookup(around)[collection].get(id))
  const title = named ? nameOf(around, collection, named) : `Add ${withArticle(one)}`
  if ((may('draft') && draft.isPending) || (proposal !== undefined && within.isPending))
    return (
      <DeskPage title={title} opening="One moment…">
        {null}
      </DeskPage>
    )
  // Whatever was typed already is not begun anew.
  const started = draft.data?.draft ? undefined : startedFor({ tracker, collection, on: today() }, start)
  return (
    <DeskPage title={title} opening="What you type is a draft, and nobody outside the desk sees it.">
      <OthersAtWork collection={collection} id={id} proposal={proposal} />
      {proposal !== undefined && <WithinProposal id={proposal} />}
      <p className="record-links">
        <Link to="/records/$collection" params={{ collection }}>
          All {many}
        </Link>
        {record && may('draft') && (
          <Link to="/records/$collection/$id" params={{ collection, id: 'new' }} search={{ like: id }} preload={false}>
            Begin another like this
          </Link>
        )}
        {record && (collection === 'milestones' || isDated(record)) && may('draft') && (
          <Link
            to="/records/$collection/$id"
            params={{ collection: 'dateStatements', id: 'new' }}
            search={{ about: `${collection}/${id}`, as: 'new-date' }}
            preload={false}
          >
            Record a new date
          </Link>
        )}
      </p>
      {started && <BegunFor {...start} collection={collection} tracker={tracker} />}
      <RecordDraft
        collection={collection}
        id={id}
        published={record}
        isOver={isOver}
        proposal={proposal}
        proposed={change && { ...change, base: change.base ?? within.data?.baseEdition }}
        started={started}
        around={{ tracker: around, edition }}
        served={draft.data?.draft}
        canDraft={may('draft')}
      />
      {record && may('propose') && proposal === undefined && <WithdrawRecord collection={collection} id={id} edition={edition} />}
      {record && (
        <WordsAround tracker={around}>
          <RecordHistory collection={collection} id={id} />
        </WordsAround>
      )}
    </DeskPage>
  )
}

/** Whether a record is about a milestone, whose date can be moved. */
function isDated(record: object): boolean {
  return 'milestone' in record && record.milestone !== undefined
}

/** The day it is where the campaign works. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format()
}

function nameOf<Name extends CollectionName>(tracker: Tracker, collection: Name, record: RecordOf<CollectionName>): string {
  return recordName(tracker, collection, record as RecordOf<Name>)
}
