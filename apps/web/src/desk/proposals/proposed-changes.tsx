import { Section } from '../../ui/section.tsx'
import { Refused } from '../shell/desk-form.tsx'
import { ChangeLinks } from './change-links.tsx'
import { MovedRecords } from './moved-records.tsx'
import { ProposalDoubts, ProposalFindings } from './proposal-findings.tsx'
import type { Preview } from './said-change.tsx'
import { SaidChanges } from './said-changes.tsx'
import { usePreview } from './use-preview.ts'

interface ProposedChangesProps {
  readonly id: string
  readonly canChange: boolean
  /** Whether it was given up: what stands in its way is then no matter. */
  readonly isClosed: boolean
}

/** What publishing a proposal would do, in words and field by field, and everything that stands in its way. */
export function ProposedChanges({ id, canChange, isClosed }: ProposedChangesProps) {
  const preview = usePreview(id)
  const { changes = [], turns = [], findings = [], doubts = [], moved = [], taken } = preview.data ?? {}
  return (
    <Section id="changes" title="What it changes">
      <Refused error={preview.error} />
      {!isClosed && <MovedRecords moved={moved} taken={taken} within={canChange ? id : undefined} />}
      {!isClosed && <ProposalFindings findings={findings} changes={changes} within={canChange ? id : undefined} />}
      {!isClosed && <ProposalDoubts findings={doubts} changes={changes} within={canChange ? id : undefined} />}
      {preview.isSuccess && changes.length === 0 && findings.length === 0 && (
        <p className="empty">It changes nothing that is published.</p>
      )}
      {changes.length > 0 && (
        <p>
          <a href={`/desk/preview/${encodeURIComponent(id)}`}>The whole site as it would be</a>
        </p>
      )}
      <SaidChanges changes={changes} linksOf={(change) => <ChangeLinks proposal={id} change={change} canChange={canChange} />} />
      {turns.length > 0 && <Turns turns={turns} />}
    </Section>
  )
}

/** What the tracker would say otherwise of dates that the proposal does not touch. */
export function Turns({ turns }: { readonly turns: Preview['turns'] }) {
  return (
    <>
      <h3>What readers are then told of other dates</h3>
      <p className="help">
        No record of these changes. They read otherwise because of how far the sources then reach: look whether each is so.
      </p>
      <ul>
        {turns.map(({ milestone, sentence }) => (
          <li key={milestone}>
            <a href={`/promises/${milestone}`}>{sentence}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
