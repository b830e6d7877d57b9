import { Citations } from '../../ui/citations.tsx'
import { Link, OutsideLink } from '../../ui/link.tsx'
import { EmptyState, Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { StateBadge } from '../../ui/badge.tsx'
import { claimStateWords } from '../../words/evidence.ts'
import type { ClaimsAnswer } from './answers.ts'
import { ClaimList } from './claim-list.tsx'
import { KnownFigure } from './known-figure.tsx'
import { sayClaims } from './say-claims.ts'

/** The article's figures worked out again, one by one. */
export function ArticleView(answer: ClaimsAnswer) {
  const { article, said, others, on } = answer
  const drawn = others.find(({ apart }) => apart !== undefined)
  const follows = others.filter(({ publishedIn }) => publishedIn?.kind === 'computed')
  const elsewhere = others.filter(({ publishedIn }) => publishedIn?.kind !== 'computed')
  const sections = [
    { id: 'said', title: 'What the article says', claims: said },
    {
      id: 'follows',
      title: article ? 'What follows from the figures, and what does not' : 'Worked out here from published figures',
      claims: follows,
    },
    { id: 'elsewhere', title: 'Other publications', claims: elsewhere },
  ].filter(({ claims }) => claims.length > 0)
  return (
    <>
      <Opening title="Do the article’s figures hold?">{sayClaims(answer)}</Opening>
      {article ? <About article={article} /> : <NotWritten />}
      {drawn?.apart && (
        <div id="known-and-not">
          <KnownFigure apart={drawn.apart} source={drawn.claim.citations} />
        </div>
      )}
      {sections.length > 0 && (
        <>
          {article && <States />}
          <OnThisPage sections={sections} />
          {sections.map(({ id, title, claims }) => (
            <Section key={id} id={id} title={title}>
              <ClaimList claims={claims} />
            </Section>
          ))}
        </>
      )}
      {sections.length === 0 && <EmptyState>No published figure is checked here as of {on}.</EmptyState>}
    </>
  )
}

function About({ article }: { readonly article: NonNullable<ClaimsAnswer['article']> }) {
  return (
    <p>
      The article is {article.url ? <OutsideLink href={article.url}>“{article.title}”</OutsideLink> : `“${article.title}”`},{' '}
      {article.publisher}. It carries no date and rewrites a release of the NSPCC of 29 May 2020; the statements below are in our
      words. It gives percentages without their denominators: agency reports of the same day have them.{' '}
      <Citations of={[{ source: article.id, confidence: 'confirmed' }]} />
    </p>
  )
}

function NotWritten() {
  return (
    <p>
      It rewrites a release of 29 May 2020.{' '}
      <Link to="/evidence/article" asOf="2020-05-29">
        See the page as of that day
      </Link>
      .
    </p>
  )
}

/** What each state means. */
function States() {
  const states = [
    claimStateWords.holds,
    claimStateWords['rounds-to'],
    claimStateWords['does-not-hold'],
    claimStateWords.refused,
    claimStateWords['not-recomputable'],
  ]
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
