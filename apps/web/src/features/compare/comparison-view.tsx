import { ComparedBlocks } from '../../panels/law/compared-blocks.tsx'
import { ComparedPage } from '../../panels/law/pieces.tsx'
import { Citations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import type { ComparisonAnswer, View } from './answers.ts'
import { ChangeList } from './change-list.tsx'
import { CompareForm } from './compare-form.tsx'
import { ComparedUnit } from './compared-unit.tsx'
import { useMoves } from './moved.ts'
import { sayComparison, titleOfComparison } from './say-comparison.ts'
import { SideBySide } from './side-by-side.tsx'
import { queryOf, Ways } from './ways.tsx'

/** A comparison and how it is looked at. */
export interface ComparisonShown extends ComparisonAnswer {
  readonly view: View
}

/** What changed between two texts: how much, where, and the words. */
export function ComparisonView(answer: ComparisonShown) {
  const { page, units, preamble, renumbering, view } = answer
  const hrefOfMoved = useMoves(answer, new Set(units.map(({ anchor }) => anchor)))
  const marks = { side: 'both', marksRenumbering: renumbering === 'show', hrefOfMoved } as const
  return (
    <article className="law-page">
      <Opening title={titleOfComparison(answer)}>{sayComparison(answer)}</Opening>
      {page === 1 && <ChangeList {...answer} />}
      <Section id="words" title={answer.show === 'all' ? 'All the words' : 'The words that changed'}>
        <Ways {...answer} />
        <ComparedPage value={marks}>
          {preamble.length > 0 && (
            <section className="unit law" aria-label="The preamble">
              <p className="law-heading">Before the first provision</p>
              <ComparedBlocks blocks={preamble} />
            </section>
          )}
          {view === 'side' ? (
            <SideBySide {...answer} />
          ) : (
            units.map((unit) => <ComparedUnit key={unit.anchor} unit={unit} {...answer} />)
          )}
        </ComparedPage>
        {units.length === 0 && preamble.length === 0 && (
          <EmptyState>No word of a provision changed between these two texts.</EmptyState>
        )}
        <Pages {...answer} />
      </Section>
      <Section id="other-texts" title="Compare two other texts">
        <CompareForm texts={answer.texts} from={answer.from.id} to={answer.to.id} />
        <p>
          <Citations of={[...answer.from.citations, ...answer.to.citations]} />
        </p>
      </Section>
    </article>
  )
}

function Pages(answer: ComparisonShown) {
  const { page, pages, from, to } = answer
  if (pages < 2) return null
  const address = `/bill/compare/${from.id}/${to.id}`
  return (
    <nav aria-label="Pages of the comparison" className="neighbours">
      {page > 1 && (
        <p>
          <Link to={address} query={{ ...queryOf(answer), page: page === 2 ? undefined : page - 1 }} rel="prev">
            ← Page {page - 1}
          </Link>
        </p>
      )}
      <p>
        Page {page} of {pages}
      </p>
      {page < pages && (
        <p>
          <Link to={address} query={{ ...queryOf(answer), page: page + 1 }} rel="next">
            Page {page + 1} →
          </Link>
        </p>
      )}
    </nav>
  )
}
