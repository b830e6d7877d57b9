import { headingOf } from '@dutywatch/bill-text/document'
import { nameText } from '@dutywatch/domain/parliament'
import { ComparedBlocks, ComparedName } from '../../panels/law/compared-blocks.tsx'
import { ComparedPage } from '../../panels/law/pieces.tsx'
import { Citations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { titleOfProvision } from '../../words/provision-names.ts'
import type { ChangeAnswer } from './answers.ts'
import { useMoves } from './moved.ts'
import { sayChange, shortened } from './say-comparison.ts'

/** One change by itself: what happened, the words, and where each side of it stands. */
export function ChangeView(answer: ChangeAnswer) {
  const { unit, from, to } = answer
  const hrefOfMoved = useMoves(answer, new Set([unit.anchor]))
  return (
    <article className="law-page">
      <Opening title={titleOfChange(answer)}>{sayChange(answer)}</Opening>
      <p>
        {unit.before && (
          <>
            <Link to={`/bill/texts/${from.id}/${unit.before.address}`}>As it stood in {nameText(from)}</Link>.{' '}
          </>
        )}
        {unit.after && (
          <>
            <Link to={`/bill/texts/${to.id}/${unit.after.address}`}>As it stands in {nameText(to)}</Link>.{' '}
          </>
        )}
        <Citations of={[...from.citations, ...to.citations]} />
      </p>
      <ComparedPage value={{ side: 'both', marksRenumbering: true, hrefOfMoved }}>
        <section className={`unit law unit-${unit.countedAs}`} id={unit.anchor} aria-label="The words">
          {isRenamed(unit) && (
            <p className="law-heading">
              <ComparedName compared={unit} />
            </p>
          )}
          <ComparedBlocks blocks={unit.content} />
        </section>
      </ComparedPage>
      <Neighbours {...answer} />
    </article>
  )
}

/** What the change is about: "Clause 4: Quality of water". */
export function titleOfChange({ unit }: Pick<ChangeAnswer, 'unit'>): string {
  const provision = unit.after ?? unit.before
  return provision ? titleOfProvision(provision, headingOf(provision)) : unit.summary
}

/** Whether its number or its heading is another one. */
function isRenamed({ before, after, heading, origin }: ChangeAnswer['unit']): boolean {
  return before?.label !== after?.label || [...heading, ...origin].some(({ kind }) => kind !== 'equal')
}

function Neighbours({ before, after, from, to }: ChangeAnswer) {
  const base = `/bill/compare/${from.id}/${to.id}`
  return (
    <nav aria-label="Changes before and after" className="neighbours">
      {before && (
        <p>
          <Link to={`${base}/${before.anchor}`} rel="prev">
            ← {shortened(before.summary)}
          </Link>
        </p>
      )}
      {after && (
        <p>
          <Link to={`${base}/${after.anchor}`} rel="next">
            {shortened(after.summary)} →
          </Link>
        </p>
      )}
      <p>
        <Link to={base}>Everything that changed</Link>
      </p>
    </nav>
  )
}
