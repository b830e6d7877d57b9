import { recordAddress } from '../../place/record-address.ts'
import { DueFiles } from '../../panels/due-files.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import type { BatchAnswer } from './answers.ts'
import { Asked } from './asked.tsx'
import { AtAGlance } from './at-a-glance.tsx'
import { Authorities } from './authorities.tsx'
import { BatchRelease } from './batch-release.tsx'
import { sayBatch } from './say-batch.ts'

const sections = [
  { id: 'asked', title: 'What was asked' },
  { id: 'answered', title: 'Who answered, and when' },
  { id: 'releases', title: 'What it adds up to' },
  { id: 'authorities', title: 'Every authority' },
  { id: 'due', title: 'What is due' },
] as const

/** One batch: what was asked of whom, what became of each request, what came back, and what can be published of it. */
export function BatchView(answer: BatchAnswer) {
  const { batch, releases, licence } = answer
  const [asked, answered, made, authorities, due] = sections
  return (
    <>
      <Opening title={batch.title}>{sayBatch(answer)}</Opening>
      <OnThisPage sections={sections} />
      <Section {...asked}>
        <Asked {...answer} />
      </Section>
      <Section {...answered}>
        <AtAGlance {...answer} />
      </Section>
      <Section {...made}>
        {releases.length === 0 ? (
          <EmptyState>
            No release had been made of this batch by this day. Until one is, no count that an authority sent is public here.
          </EmptyState>
        ) : (
          <>
            <p>
              A total to which not everybody gave a figure is at least what is known, and says who is in it. Figures of different
              releases are never one series.
            </p>
            {releases.map((shown, index) => (
              <BatchRelease key={shown.release.id} shown={shown} licence={licence} isNewest={index === 0} />
            ))}
          </>
        )}
      </Section>
      <Section {...authorities}>
        <Authorities {...answer} />
      </Section>
      <Section {...due}>
        <DueFiles batch={batch.id} />
        <p>
          <Link to="/foi">How quickly each authority answers, over all requests</Link>.{' '}
          <Link to={recordAddress('batches', batch.id)}>The permanent address of this batch, with every field</Link>.
        </p>
      </Section>
    </>
  )
}
