import { FoldedSection } from '../../ui/folded-section.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { OnThisPage } from '../../ui/section.tsx'
import { byYear } from '../../words/by-year.ts'
import { counted } from '../../words/counted.ts'
import type { StatementsAnswer } from './answer.ts'
import { sayStatements } from './say-statements.ts'
import { StatementList } from '../../panels/statement-list.tsx'

/** Who said what to whom, year by year. */
export function StatementsView(answer: StatementsAnswer) {
  const years = byYear(answer.statements, ({ statement }) => statement.on)
  return (
    <>
      <Opening title="Who said what?">{sayStatements(answer)}</Opening>
      <p>
        What was said is told in our words; what stands in quotation marks was said in those. What was promised for a day is among{' '}
        <Link to="/promises">the promises</Link>, and everybody heard here is among{' '}
        <Link to="/speakers">the people and organisations</Link>.
      </p>
      {years.length === 0 && <EmptyState>Nothing said about the campaign is on record by this day.</EmptyState>}
      {years.length > 1 && <OnThisPage sections={years.map(({ year }) => ({ id: `y${year}`, title: year }))} />}
      {years.map(({ year, items }, index) => (
        <FoldedSection
          key={year}
          id={`y${year}`}
          title={year}
          note={counted(items.length, 'statement', 'statements')}
          isOpen={index === 0}
        >
          <StatementList statements={items} />
        </FoldedSection>
      ))}
    </>
  )
}
