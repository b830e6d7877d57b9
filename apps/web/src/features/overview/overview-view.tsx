import { sayForce } from '@dutywatch/domain/parliament'
import { Citations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage } from '../../ui/section.tsx'
import type { Overview } from './answer.ts'
import { AskedFor } from './asked-for.tsx'
import { EvidenceInBrief } from './evidence-in-brief.tsx'
import { ExpectedNext } from './expected-next.tsx'
import { LatestNews } from './latest-news.tsx'
import { PromisesInBrief } from './promises-in-brief.tsx'
import { ReadOn } from './read-on.tsx'

const sections = [
  { id: 'expected', title: 'Expected next' },
  { id: 'asks', title: 'Asks' },
  { id: 'promises', title: 'Promises' },
  { id: 'evidence', title: 'Evidence' },
  { id: 'news', title: 'News' },
]

/** The front page: where the law stands in a sentence, then each question in brief with the way to its page. */
export function OverviewView(overview: Overview) {
  const { sentences, lawCitations, standing } = overview
  const cited = [...lawCitations, ...(standing.deadline?.commitment.citations ?? [])]
  const sources = cited.filter(({ source }, index) => cited.findIndex((other) => other.source === source) === index)
  return (
    <>
      <Opening title="Where does the law stand?">{sentences.join(' ')}</Opening>
      {sources.length > 0 && (
        <p className="opening-source">
          <Citations of={sources} />
        </p>
      )}
      {standing.law.outcome === 'enacted' && (
        <p>
          {sayForce(standing.law)} <Link to="/after-royal-assent">What is in force, and since when</Link>
        </p>
      )}
      <div className="narrow-only">
        <OnThisPage sections={sections} />
      </div>
      <ExpectedNext overview={overview} />
      <AskedFor overview={overview} />
      <PromisesInBrief overview={overview} />
      <EvidenceInBrief overview={overview} />
      <LatestNews overview={overview} />
      <ReadOn />
    </>
  )
}
