import { isUse } from '@dutywatch/domain/regulator'
import { FoldedCitations } from '../../ui/citations.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { ProvisionLinks } from '../../ui/provision-links.tsx'
import { FoldedSection } from '../../ui/folded-section.tsx'
import type { PowerRow, PowersAnswer } from './answer.ts'
import { Fines } from './fines.tsx'
import { ofKind, powersTitle, sayPowers, sayUses } from './say-powers.ts'
import { UseLanes } from './use-lanes.tsx'

/** What the regulator may do, and what it has done. */
export function PowersView(answer: PowersAnswer) {
  const { powers, fines, known, day } = answer
  const drawn = powers.filter(({ power, actions }) => power.kind !== 'role' && actions.some(isUse))
  const tables = tablesOf(answer)
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
      <UseLanes powers={drawn} day={day} />
      {fines.length > 0 && <Fines fines={fines} known={known} />}
      {tables.map(({ id, title, caption, rows }) => (
        <FoldedSection key={id} id={id} title={`${title} (${rows.length})`}>
          <PowerTable caption={caption} powers={rows} />
        </FoldedSection>
      ))}
    </>
  )
}

/** Powers by whether they are known to be used, then what the regulator must do, then what it is; an empty list is left out. */
function tablesOf(answer: PowersAnswer) {
  const powers = ofKind(answer, 'power')
  return [
    {
      id: 'used',
      title: 'Powers used',
      caption: 'Powers with a known use',
      rows: powers.filter(({ actions }) => actions.some(isUse)),
    },
    {
      id: 'unused',
      title: 'Powers not known to be used',
      caption: 'Powers of which our sources tell no use',
      rows: powers.filter(({ actions }) => !actions.some(isUse)),
    },
    { id: 'duties', title: 'What it must do', caption: 'Duties of the regulator itself', rows: ofKind(answer, 'duty') },
    { id: 'roles', title: 'What it is', caption: 'Roles, which are held and not used', rows: ofKind(answer, 'role') },
  ].filter(({ rows }) => rows.length > 0)
}

function PowerTable({ caption, powers }: { readonly caption: string; readonly powers: readonly PowerRow[] }) {
  return (
    <DataTable
      caption={caption}
      rows={powers}
      rowKey={({ power }) => power.id}
      rowId={({ power }) => power.id}
      columns={[
        { heading: 'Name', cell: ({ power }) => <Link to={`/powers/${power.id}`}>{power.name}</Link> },
        {
          heading: 'What it is',
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
        { heading: 'Uses', cell: ({ power, actions }) => (power.kind === 'role' ? 'held, not used' : sayUses(actions)) },
      ]}
    />
  )
}
