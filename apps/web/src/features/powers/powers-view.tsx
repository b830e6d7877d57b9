import { isUse } from '@dutywatch/domain/regulator'
import { sayPartial } from '@dutywatch/domain/date'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { ProvisionLinks } from '../../ui/provision-links.tsx'
import { OnThisPage, Section } from '../../ui/section.tsx'
import type { PowerRow, PowersAnswer } from './answer.ts'
import { Fines } from './fines.tsx'
import { powersTitle, sayPowers } from './say-powers.ts'
import { UseLanes } from './use-lanes.tsx'

/** What the regulator may do, and what it has done. */
export function PowersView(answer: PowersAnswer) {
  const { powers, fines, known, day } = answer
  const used = powers.filter(({ actions }) => actions.some(isUse))
  const unused = powers.filter(({ actions }) => !actions.some(isUse))
  return (
    <>
      <Opening title={powersTitle(answer)}>{sayPowers(answer)}</Opening>
      {powers.length === 0 && (
        <EmptyState>
          None had been made yet.{' '}
          <Link to="/powers" asOf="present">
            See the powers known today
          </Link>
          .
        </EmptyState>
      )}
      <UseLanes powers={used} day={day} />
      {powers.length > 0 && (
        <OnThisPage
          sections={[
            ...(fines.length > 0 ? [{ id: 'fines', title: 'Fines' }] : []),
            ...(used.length > 0 ? [{ id: 'used', title: 'Powers used' }] : []),
            ...(unused.length > 0 ? [{ id: 'unused', title: 'Powers not known to be used' }] : []),
          ]}
        />
      )}
      {fines.length > 0 && <Fines fines={fines} known={known} />}
      {used.length > 0 && (
        <Section id="used" title={`Powers used (${used.length})`}>
          <PowerTable caption="Powers with a known use" powers={used} />
        </Section>
      )}
      {unused.length > 0 && (
        <Section id="unused" title={`Powers not known to be used (${unused.length})`}>
          <PowerTable caption="Powers of which our sources tell no use" powers={unused} />
        </Section>
      )}
    </>
  )
}

function PowerTable({ caption, powers }: { readonly caption: string; readonly powers: readonly PowerRow[] }) {
  return (
    <DataTable
      caption={caption}
      rows={powers}
      rowKey={({ power }) => power.id}
      rowId={({ power }) => power.id}
      columns={[
        { heading: 'Power', cell: ({ power }) => <Link to={`/powers/${power.id}`}>{power.name}</Link> },
        {
          heading: 'What it allows',
          cell: ({ power }) => (
            <>
              {power.definition} <FoldedCitations of={power.citations} inSight={1} />
            </>
          ),
        },
        {
          heading: 'Provisions and ask',
          cell: ({ provisions, ask }) => (
            <>
              <ProvisionLinks of={provisions} />
              {ask && (
                <span className="line">
                  <Link to={`/asks/${ask.id}`}>ask {ask.code}</Link>
                </span>
              )}
            </>
          ),
        },
        { heading: 'Uses', cell: ({ actions }) => sayUses(actions) },
      ]}
    />
  )
}

function sayUses(actions: PowerRow['actions']): string {
  const uses = actions.filter(isUse)
  const [first] = uses
  if (first === undefined) return actions.length > 0 ? 'considered, not used' : 'none known'
  return uses.length === 1 ? `once, ${sayPartial(first.on)}` : `${uses.length}, first ${sayPartial(first.on)}`
}
