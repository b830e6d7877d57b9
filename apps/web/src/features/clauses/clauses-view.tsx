import { labelIn } from '@dutywatch/domain/provision'
import { GetForm, TextField } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Citations } from '../../ui/citations.tsx'
import { Opening } from '../../ui/opening.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { Section } from '../../ui/section.tsx'
import type { ClausesAnswer, FollowedText, Thread } from './answers.ts'
import { ClauseTable } from './clause-table.tsx'
import { numberIn, sayClauses } from './say-clauses.ts'

/** How many provisions are folded together. */
const RUN = 25

/** Clause numbers, text by text, with a search by number or by words. */
export function ClausesView({ query, ...answer }: ClausesAnswer & { readonly query: string }) {
  const { found, texts, total, readAs } = answer
  const last = texts.at(-1)
  const kept = found.filter((thread) => last !== undefined && labelIn(thread, last.id) !== undefined)
  const fell = found.filter((thread) => !kept.includes(thread))
  return (
    <>
      <Opening title="Clause numbers, text by text">{sayClauses(answer, query)}</Opening>
      {total > 0 && (
        <GetForm to="/bill/clauses" action="Find">
          <TextField
            name="q"
            label="A number or words"
            help="Like 12, cl. 11, section 3, Sch. 4, or a word of its heading."
            value={query}
            size={24}
          />
        </GetForm>
      )}
      {readAs !== 'everything' && (
        <p>
          <Link to="/bill/clauses">Show all {total} provisions</Link>
        </p>
      )}
      {total === 0 ? (
        <EmptyState>
          Not known on this day. <Link to="/bill">What was promised instead of a Bill</Link>
        </EmptyState>
      ) : (
        found.length === 0 && (
          <EmptyState>
            Nothing was found. A number finds that clause or section in any of the texts; words are looked for in headings.
          </EmptyState>
        )
      )}
      {kept.length > 0 && last && (
        <Section id="followed" title={last.kind === 'act' ? 'What is in the Act' : 'What is in the Bill'}>
          {kept.length <= RUN * 2 ? (
            <ClauseTable caption="What each provision was called" threads={kept} texts={texts} />
          ) : (
            runsOf(kept).map((run) => <ClauseRun key={run[0]?.id} run={run} texts={texts} last={last} />)
          )}
          <p>
            <Citations of={kept[0]?.citations.map(({ source, confidence }) => ({ source, confidence })) ?? []} />
          </p>
        </Section>
      )}
      {fell.length > 0 && (
        <FoldedSection id="fell" title={`What fell on the way (${fell.length})`} isOpen={fell.length <= RUN}>
          <ClauseTable caption="Clauses that the latest text no longer contains" threads={fell} texts={texts} />
          <p>
            <Citations of={fell[0]?.citations.map(({ source, confidence }) => ({ source, confidence })) ?? []} />
          </p>
        </FoldedSection>
      )}
    </>
  )
}

interface ClauseRunProps {
  readonly run: readonly Thread[]
  readonly texts: readonly FollowedText[]
  /** The text whose numbers name the run. */
  readonly last: FollowedText
}

function ClauseRun({ run, texts, last }: ClauseRunProps) {
  const [from, to] = [run[0], run.at(-1)].map((thread) => (thread === undefined ? '' : numberIn(thread, last)))
  const headings = [run[0]?.heading, run.at(-1)?.heading].filter((heading) => heading !== undefined)
  return (
    <FoldedSection id={`from-${run[0]?.id}`} title={`${from} to ${to}`} note={headings.join(' to ')} level={3}>
      <ClauseTable caption={`What ${from} to ${to} were called`} threads={run} texts={texts} />
    </FoldedSection>
  )
}

function runsOf(threads: readonly Thread[]): (readonly Thread[])[] {
  return Array.from({ length: Math.ceil(threads.length / RUN) }, (_, index) => threads.slice(index * RUN, (index + 1) * RUN))
}
