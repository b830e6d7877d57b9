import { sayDay } from '@dutywatch/domain/date'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { byYear } from '../../words/by-year.ts'
import { eventKindWords } from '../../words/events.ts'
import type { NewsAnswer } from './answer.ts'
import { newsItem } from '../../panels/news-item.ts'
import { sayNews } from './say-news.ts'

/** Everything that happened, newest first, with what is expected apart. */
export function NewsView(answer: NewsAnswer) {
  const { happened, ahead, informedTo } = answer
  const unseen = answer['not-known']
  const years = byYear(happened, ({ on }) => on)
  return (
    <>
      <Opening title="What happened?">{sayNews(answer)}</Opening>
      <Kinds answer={answer} />
      <OnThisPage
        sections={[
          ...(ahead.length > 0 ? [{ id: 'expected', title: 'Expected' }] : []),
          ...(unseen.length > 0 ? [{ id: 'not-known', title: 'Not known' }] : []),
          ...years.map(({ year }) => ({ id: `y${year}`, title: year })),
        ]}
      />
      {ahead.length > 0 && (
        <Section id="expected" title="Expected">
          <Timeline items={ahead.map((event) => ({ ...newsItem(event), isAhead: true }))} />
        </Section>
      )}
      {unseen.length > 0 && (
        <Section id="not-known" title="Fell due since, and not known">
          <p>Our sources end on {sayDay(informedTo)}. Whether this happened is not known here.</p>
          <Timeline items={unseen.map(newsItem)} />
        </Section>
      )}
      {years.length === 0 && <EmptyState>Nothing of this kind is on record by this day.</EmptyState>}
      {years.map(({ year, items }) => (
        <Section key={year} id={`y${year}`} title={year}>
          <Timeline items={items.map(newsItem)} />
        </Section>
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
