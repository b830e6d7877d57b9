import { Opening } from '../../ui/opening.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import { AwaitedInstead } from './awaited.tsx'
import { Axes } from './axes.tsx'
import { Journey } from './journey.tsx'
import { NextSteps } from './next-steps.tsx'
import { Procedure } from './procedure.tsx'
import { printedOf, sayWhere } from './say-bill.ts'
import { Sittings } from './sittings.tsx'
import { Texts } from './texts.tsx'
import type { BillAnswer } from './way.ts'

/** Where the law stands, and how it came there. */
export function BillView(answer: BillAnswer) {
  const { way, awaited, texts } = answer
  const isIntroduced = way !== undefined && way.visits.length > 0
  return (
    <>
      <Opening title="Where is it now?">{sayWhere(answer)}</Opening>
      {isIntroduced && (
        <>
          <Journey way={way} />
          <OnThisPage
            sections={[
              { id: 'standing', title: 'Where it stands' },
              { id: 'next', title: 'What comes next' },
              { id: 'procedure', title: 'Checked against procedure' },
              { id: 'sittings', title: 'Day by day' },
              { id: 'texts', title: 'Its texts' },
            ]}
          />
          <Section id="standing" title="Where it stands">
            <Axes way={way} />
          </Section>
          <NextSteps way={way} />
          <Procedure way={way} />
          <Sittings way={way} />
        </>
      )}
      {!isIntroduced && printedOf(answer) === undefined && <AwaitedInstead awaited={awaited} />}
      <Texts texts={texts} way={way} />
    </>
  )
}
