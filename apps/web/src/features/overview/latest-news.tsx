import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { newsItem } from '../../panels/news-item.ts'
import type { Overview } from './answer.ts'

/** The last few things that happened. */
export function LatestNews({ overview: { news } }: { readonly overview: Overview }) {
  return (
    <Section id="news" title="What happened last?">
      {news.length === 0 ? <EmptyState>Nothing is recorded by this day.</EmptyState> : <Timeline items={news.map(newsItem)} />}
      <p>
        <Link to="/news">Everything that happened</Link>
      </p>
    </Section>
  )
}
