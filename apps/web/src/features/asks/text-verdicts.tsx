import { nameText } from '@dutywatch/domain/parliament'
import { VerdictBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { ProvisionLinks } from '../../ui/provision-links.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import { recordAddress } from '../../place/record-address.ts'
import { capitalised } from '../../words/capitalised.ts'
import type { AskAnswer, TextAnswer } from './answer.ts'
import { Reviewed } from './reviewed.tsx'

interface TextVerdictsProps {
  readonly answer: TextAnswer
  readonly reviews: AskAnswer['reviews']
  readonly isOpen: boolean
}

/** How one text answers an ask: for each criterion the verdict, the reason, the provisions and the source. */
export function TextVerdicts({ answer: { text, verdict, criteria }, reviews, isOpen }: TextVerdictsProps) {
  return (
    <FoldedSection
      id={text.id}
      title={capitalised(nameText(text).replace(/^the /, ''))}
      note={
        <>
          <VerdictBadge verdict={verdict} /> Published on <Day on={text.publishedOn} />
        </>
      }
      level={3}
      isOpen={isOpen}
    >
      <ul className="verdict-list">
        {criteria.map((each) => (
          <li key={each.criterion.key} id={each.verdict?.id}>
            <CriterionVerdict each={each} inText={text.file && text.id} />
            <Reviewed test={reviews.find((test) => test.verdict.id === each.verdict?.id)} />
          </li>
        ))}
      </ul>
    </FoldedSection>
  )
}

interface CriterionVerdictProps {
  readonly each: TextAnswer['criteria'][number]
  /** The text, where its words are held. */
  readonly inText: string | undefined
}

function CriterionVerdict({ each: { criterion, verdict, provisions = [] }, inText }: CriterionVerdictProps) {
  return (
    <>
      <p className="test">{criterion.test}</p>
      <p>
        <VerdictBadge verdict={verdict?.verdict ?? 'not-assessed'} />
        {verdict && ` ${verdict.reason} `}
        {verdict && (
          <span className="small">
            <Link to={recordAddress('verdicts', verdict.id)}>Record</Link>
          </span>
        )}
      </p>
      {verdict?.quote && <blockquote className="quote">“{verdict.quote}”</blockquote>}
      {provisions.length > 0 && (
        <p className="small">
          Rests on <ProvisionLinks of={provisions} inText={inText} />
        </p>
      )}
      {verdict?.note && <p className="small">{verdict.note}</p>}
      {verdict && (
        <p>
          <Citations of={verdict.citations} />
        </p>
      )}
    </>
  )
}
