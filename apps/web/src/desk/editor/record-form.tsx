import type { CollectionName, RecordFinding, Tracker } from '@dutywatch/domain/tracker'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Control } from './control.tsx'
import { EditingProvider, type Editing } from './editing.ts'
import { controlId, type Path } from './field.ts'
import { findingsOf, isTaken, takenIdFindings, type Bearer } from './findings.ts'
import { formOf } from './form-of.ts'
import type { Placed } from './frame.tsx'
import { Fields } from './group-controls.tsx'
import { FindingSummary } from './summary.tsx'
import { suggestedId } from './suggested-id.ts'
import { withValueAt, type Held } from './value-at.ts'

export interface RecordFormProps {
  readonly collection: CollectionName
  /** The record as it is typed; it need not be what its schema takes. */
  readonly record: Held
  /** The tracker around it, with what else is proposed laid over it. */
  readonly tracker: Tracker
  readonly isPublished: boolean
  readonly onChange: (record: Held) => void
  /** How often everything that is wrong was asked for; before that only what somebody has been to is said. */
  readonly checks: number
  /** What else is known to be wrong with it, as of the last time it was asked for. */
  readonly against?: readonly RecordFinding[] | undefined
  /** Another record that bears the id which this one was given: it would be written over. */
  readonly bearer?: Bearer | undefined
  /** Records that are in the tracker no more, as `collection/id`: their ids are suggested to no other. */
  readonly withdrawn?: ReadonlySet<string> | undefined
  /** Tells its controls from those of another form on the same page. */
  readonly within?: string
  /** Is asked for a source that the tracker does not have, for the list of citations at a place; without it none can be added. */
  readonly citeNew?: ((path: Path) => void) | undefined
}

/** The fields of one record of any collection, made from the schema of that collection. */
export function RecordForm({
  collection,
  record,
  tracker,
  isPublished,
  onChange,
  checks,
  against,
  bearer,
  withdrawn,
  within,
  citeNew,
}: RecordFormProps) {
  const base: Path = within === undefined ? [] : [within]
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [said, announce] = useState('')
  const own = useMemo(
    () => [...takenIdFindings(bearer), ...findingsOf(collection, record, tracker)],
    [collection, record, tracker, bearer],
  )
  const findings = against ? [...own, ...against] : own
  const isChecked = checks > 0
  // Two changes may come before the page is drawn again: each starts from what the last one made.
  const latest = useRef(record)
  useEffect(() => void (latest.current = record), [record])

  const editing: Editing = {
    record: withValueAt({}, base, record),
    tracker,
    isPublished,
    bearer,
    announce,
    suggestedId: isPublished ? undefined : suggestedId(record, isTaken({ tracker, withdrawn }, collection)),
    change: (path, next) => {
      latest.current = withValueAt(latest.current, path.slice(base.length), next)
      onChange(latest.current)
    },
    leave: (path) => setLeft((before) => new Set([...before, controlId(path)])),
    findingsAt: (path) => {
      const id = controlId(path)
      const isTime = isChecked || isPublished || left.has(id)
      return isTime ? findings.filter((finding) => controlId([...base, ...finding.path]) === id) : []
    },
    citeNew,
  }

  return (
    <EditingProvider value={editing}>
      {isChecked && findings.length > 0 && <FindingSummary key={checks} findings={findings} base={base} />}
      <div className="record-editor">
        <Fields fields={formOf(collection)} path={base} draw={draw} />
      </div>
      <output className="visually-hidden">{said}</output>
    </EditingProvider>
  )
}

function draw({ field, path }: Placed) {
  return <Control field={field} path={path} />
}
