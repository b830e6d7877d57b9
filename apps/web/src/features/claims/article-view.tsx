import { sayDay, sayPartial } from '@dutywatch/domain/date'
import { Citations } from '../../ui/citations.tsx'
import { Link, OutsideLink } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { claimStateWords } from '../../words/evidence.ts'
import type { ClaimsAnswer, ClaimShown } from './answers.ts'
import { ClaimContents, ClaimList } from './claim-list.tsx'
import { KnownFigure } from './known-figure.tsx'
import { apartByState, sayClaims } from './say-claims.ts'

/** The statements of a publication, those that are figures worked out again, one by one. */
export function ArticleView(answer: ClaimsAnswer) {
  const { article, said, others, on } = answer
  const drawn = others.find(({ apart }) => apart !== undefined)
  const sections = sectionsOf(said, others)
  return (
    <>
      <Opening title="Do the published figures hold?">{sayClaims(answer)}</Opening>
      {article ? <About article={article} /> : <NotWritten />}
      {drawn?.apart && (
        <div id="known-and-not">
          <KnownFigure apart={drawn.apart} source={drawn.claim.citations} />
        </div>
      )}
      {sections.length > 0 && (
        <>
          <States claims={[...said, ...others]} />
          {sections.map(({ id, title, claims }, index) => (
            <FoldedSection key={id} id={id} title={`${title} (${claims.length})`} isOpen={index === 0}>
              {id === 'elsewhere' ? (
                <ClaimContents claims={claims} isOnPage={false} />
              ) : (
                <>
                  {claims.length > 4 && <ClaimContents claims={claims} isOnPage />}
                  <ClaimList claims={claims} />
                </>
              )}
            </FoldedSection>
          ))}
        </>
      )}
      {sections.length === 0 && <EmptyState>No published figure is checked here as of {sayDay(on)}.</EmptyState>}
    </>
  )
}

/** The statements of the publication set apart by what can be done with them, then those of others; an empty list is left out. */
function sectionsOf(said: readonly ClaimShown[], others: readonly ClaimShown[]) {
  const { figures, statements, unsettled } = apartByState(said)
  const isComputed = ({ publishedIn }: ClaimShown) => publishedIn?.kind === 'computed'
  return [
    { id: 'figures', title: 'Figures, worked out again', claims: figures },
    { id: 'statements', title: 'Statements of law, policy and method', claims: statements },
    { id: 'unsettled', title: 'What cannot be checked', claims: unsettled },
    {
      id: 'follows',
      title: said.length > 0 ? 'What follows from the figures, and what does not' : 'Worked out here from published figures',
      claims: others.filter(isComputed),
    },
    { id: 'elsewhere', title: 'Other publications', claims: others.filter((shown) => !isComputed(shown)) },
  ].filter(({ claims }) => claims.length > 0)
}

function About({ article }: { readonly article: NonNullable<ClaimsAnswer['article']> }) {
  const published = article.published === undefined ? '' : `, ${sayPartial(article.published)}`
  return (
    <p>
      {article.url ? <OutsideLink href={article.url}>“{article.title}”</OutsideLink> : `“${article.title}”`}, {article.publisher}
      {published}. {article.note} The statements below are in our words.{' '}
      <Citations of={[{ source: article.id, confidence: 'confirmed' }]} />
    </p>
  )
}

function NotWritten() {
  return (
    <p>
      <Link to="/evidence/article" asOf="present">
        See what is checked here today
      </Link>
      .
    </p>
  )
}

/** What each state means that a statement on the page is in. */
function States({ claims }: { readonly claims: readonly ClaimShown[] }) {
  const met = new Set(claims.map(({ check }) => check.state))
  const states = Object.entries(claimStateWords).flatMap(([state, words]) =>
    [...met].some((own) => own === state) ? [words] : [],
  )
  return (
    <Notice title="How a statement is checked">
      <p>
        Each figure is worked out again from what was published, with everything its rounding allows. Figures of different
        releases are never combined.
      </p>
      <ul className="plain-list">
        {states.map((state) => (
          <li key={state.word}>
            <StateBadge state={state} /> {state.meaning}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
