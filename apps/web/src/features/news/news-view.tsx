import { sayDay } from '@dutywatch/domain/date'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage } from '../../ui/section.tsx'
import { counted } from '../../words/counted.ts'
import { Timeline } from '../../ui/timeline.tsx'
import { byYear } from '../../words/by-year.ts'
import { eventKindWords } from '../../words/events.ts'
import type { NewsAnswer } from './answer.ts'
import { newsItem } from '../../panels/news-item.ts'
import { sayNews } from './say-news.ts'

/** So few that no year needs folding. */
const FEW = 12

/** Everything that happened, newest first, with what is expected apart. */
export function NewsView(answer: NewsAnswer) {
  const { happened, ahead, informedTo } = answer
  const unseen = answer['not-known']
  const years = byYear(happened, ({ on }) => on)
  return (
    <>
      <Opening title="What happened?">{sayNews(answer)}</Opening>
      {answer.total > 0 && <Kinds answer={answer} />}
      <OnThisPage
        sections={[
          ...(ahead.length > 0 ? [{ id: 'expected', title: 'Expected' }] : []),
          ...(unseen.length > 0 ? [{ id: 'not-known', title: 'Not known' }] : []),
          ...years.map(({ year }) => ({ id: `y${year}`, title: year })),
        ]}
      />
      {ahead.length > 0 && (
        <FoldedSection id="expected" title="Expected" note={counted(ahead.length, 'thing', 'things')}>
          <Timeline items={ahead.map((event) => ({ ...newsItem(event), isAhead: true }))} />
        </FoldedSection>
      )}
      {unseen.length > 0 && (
        <FoldedSection id="not-known" title="Came or began since, and not known" note={counted(unseen.length, 'thing', 'things')}>
          <p>Our sources end on {sayDay(informedTo)}. Whether this happened is not known here.</p>
          <Timeline items={unseen.map(newsItem)} />
        </FoldedSection>
      )}
      {years.length === 0 && <EmptyState>Nothing of this kind is on record by this day.</EmptyState>}
      {years.map(({ year, items }, index) => (
        <FoldedSection
          key={year}
          id={`y${year}`}
          title={year}
          note={counted(items.length, 'event', 'events')}
          isOpen={index === 0 || happened.length <= FEW}
        >
          <Timeline items={items.map(newsItem)} />
        </FoldedSection>
      ))}
    </>
  )
}

/** Every kind by its word, with how many there are; the one shown is marked. */
function Kinds({ answer: { kinds, kind, total } }: { readonly answer: NewsAnswer }) {
  return (
    <nav aria-label="Kinds of news">
      <ul className="choices">
        <li>
          <Link to="/news" current={kind === undefined ? 'page' : undefined}>
            All ({total})
          </Link>
        </li>
        {kinds.map((each) => (
          <li key={each.kind}>
            <Link to="/news" query={{ kind: each.kind }} current={kind === each.kind ? 'page' : undefined}>
              {eventKindWords[each.kind]} ({each.count})
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
