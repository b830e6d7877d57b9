import type { ComparedBlock } from '@dutywatch/bill-text/comparison'
import { nameText } from '@dutywatch/domain/parliament'
import { ComparedBlocks } from '../../panels/law/compared-blocks.tsx'
import { ComparedPage, useCompared } from '../../panels/law/pieces.tsx'
import { tableRoles } from '../../ui/table-roles.ts'
import { capitalised } from '../../words/capitalised.ts'
import type { ComparisonAnswer, Unit } from './answers.ts'
import { UnitHeading } from './compared-unit.tsx'

type Sides = Pick<ComparisonAnswer, 'from' | 'to'>

/** Each provision in two columns, paragraph beside paragraph; on a phone one under the other. */
export function SideBySide({ units, from, to }: Sides & { readonly units: readonly Unit[] }) {
  return units.map((unit) => (
    <div key={unit.anchor} className={`unit unit-${unit.countedAs}`} id={unit.anchor}>
      <UnitHeading unit={unit} from={from} to={to} />
      {unit.content.length > 0 && <TwoColumns unit={unit} from={from} to={to} />}
    </div>
  ))
}

function TwoColumns({ unit, from, to }: Sides & { readonly unit: Unit }) {
  const [was, is] = [capitalised(nameText(from)), capitalised(nameText(to))]
  return (
    <table className="side-by-side" {...tableRoles.table}>
      <caption className="visually-hidden">{unit.summary}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHeader}>{was}</th>
          <th {...tableRoles.columnHeader}>{is}</th>
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {unit.content.map((block, index) => (
          <tr key={index} {...tableRoles.row}>
            <Side block={block} side="before" label={was} />
            <Side block={block} side="after" label={is} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SideProps {
  readonly block: ComparedBlock
  readonly side: 'before' | 'after'
  readonly label: string
}

function Side({ block, side, label }: SideProps) {
  const setting = useCompared()
  return (
    <td {...tableRoles.cell} data-label={label}>
      <div className="law">
        <ComparedPage value={{ ...setting, side }}>
          <ComparedBlocks blocks={[block]} />
        </ComparedPage>
      </div>
    </td>
  )
}
